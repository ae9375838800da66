package dev.tilth.dryrun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layout with the tokenizer that reads it. Many threads may use it.
 *
 * @param layout writes a conversation as text
 * @param tokens cuts the text
 */
public record Ruler(Layout layout, TokenPlaces tokens) {
    private static final int PLACES_AN_ANSWER = 6;

    /** For people. */
    public String name() {
        return layout.facts().name() + " in tokens of " + tokens.name();
    }

    Measured measure(Laid.Text laid) {
        int[] places = places(laid);
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        int[] before = tokens.before(laid.text(), sorted);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < laid.answers().size(); i++) {
            int at = PLACES_AN_ANSWER * i;
            answers.add(new Answer(
                    at(places[at], sorted, before),
                    at(places[at + 1], sorted, before),
                    at(places[at + 2], sorted, before),
                    at(places[at + 3], sorted, before),
                    at(places[at + 4], sorted, before),
                    at(places[at + 5], sorted, before),
                    laid.answers().get(i).trained()));
        }
        List<Range> marked = laid.marked().stream()
                .map(range -> new Range(at(range.from(), sorted, before), at(range.to(), sorted, before)))
                .toList();
        return new Measured(laid.text(), before[before.length - 1], answers, marked);
    }

    private static int[] places(Laid.Text laid) {
        List<Integer> places = new ArrayList<>();
        for (Answer answer : laid.answers()) {
            places.addAll(List.of(
                    answer.from(), answer.content(), answer.stop(), answer.after(), answer.end(), answer.next()));
        }
        for (Range range : laid.marked()) {
            places.addAll(List.of(range.from(), range.to()));
        }
        places.add(laid.text().length());
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int at(int place, int[] sorted, int[] before) {
        return before[Arrays.binarySearch(sorted, place)];
    }
}
