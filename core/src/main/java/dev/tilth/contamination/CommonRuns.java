package dev.tilth.contamination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The runs of words that one row shares with the items, and what they show. Reusable, not for several threads. */
final class CommonRuns {
    /** A short item with fewer different words, or fewer characters, can stand in any text by chance. */
    private static final int LEAST_DIFFERENT = 6;

    private static final int LEAST_CHARS = 24;

    private final ReferenceIndex index;
    private final ItemWords items;
    /** A run is two numbers: its first place above its own number, then its word in the row above its length. */
    private long[] places = new long[64];

    private long[] spans = new long[64];
    private int count;
    private int[] grams = new int[16];

    CommonRuns(ReferenceIndex index) {
        this.index = index;
        this.items = index.words();
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(int place, int at, int length) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            spans = Arrays.copyOf(spans, count * 2);
        }
        places[count] = (long) place << 32 | count;
        spans[count++] = (long) at << 32 | length;
    }

    /**
     * What the runs show of each text: that n-grams are held, or other evidence. Nothing is said of texts of which only
     * shorter runs are found, unless they are most of the text.
     *
     * @param row words of the row, {@code words} of them
     * @param isWhole whether a text of the row is a text of the index and nothing else
     */
    List<Sight> sights(long[] row, int words, IntPredicate isWhole) {
        Arrays.sort(places, 0, count);
        List<Sight> sights = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            int text = items.textAt(place(from));
            for (to = from + 1; to < count && place(to) < items.to(text); ) {
                to++;
            }
            sight(text, from, to, row, words, isWhole).ifPresent(sights::add);
        }
        return sights;
    }

    private int place(int run) {
        return (int) (places[run] >>> 32);
    }

    private int at(int run) {
        return (int) (spans[(int) places[run]] >>> 32);
    }

    private int length(int run) {
        return (int) spans[(int) places[run]];
    }

    private Optional<Sight> sight(int text, int from, int to, long[] row, int words, IntPredicate isWhole) {
        int longest = from;
        int asked = from;
        for (int run = from; run < to; run++) {
            longest = length(run) > length(longest) ? run : longest;
            asked = ofStem(text, run) > ofStem(text, asked) ? run : asked;
        }
        double covered = covered(text, from, to);
        Optional<Evidence> mark = Optional.empty();
        if (!items.isAnswer(text)) {
            boolean wholeStem = ofStem(text, asked) == items.stem(text);
            if (wholeStem && isWhole.test(text)) {
                mark = Optional.of(Evidence.EXACT);
            } else if (wholeStem && new Options(items, text).areShuffled(row, at(asked), words)) {
                mark = Optional.of(Evidence.SHUFFLED);
            } else if (wholeStem && items.stem(text) < index.options().ngram() && isTelling(text)) {
                mark = Optional.of(Evidence.SHORT);
            } else if (covered > index.options().share()
                    && items.stem(text) >= index.options().ngram()) {
                mark = Optional.of(Evidence.RUN);
            }
        }
        int[] held = grams(from, to);
        return mark.isEmpty() && held.length == 0
                ? Optional.empty()
                : Optional.of(new Sight(text, held, covered, length(longest), at(longest), mark, ""));
    }

    /** How many words of a question's stem a run has from its first on; 0 where it begins later. */
    private int ofStem(int text, int run) {
        return place(run) == items.from(text) ? Math.min(length(run), items.stem(text)) : 0;
    }

    private boolean isTelling(int text) {
        int from = items.from(text);
        long different = Arrays.stream(items.words(), from, from + items.stem(text))
                .distinct()
                .count();
        return different >= LEAST_DIFFERENT && items.chars(text) >= LEAST_CHARS;
    }

    /** The share of the stem's words that are in a run; runs are in the order of their places. */
    private double covered(int text, int from, int to) {
        int end = items.from(text) + items.stem(text);
        int reached = items.from(text);
        int covered = 0;
        for (int run = from; run < to; run++) {
            int until = Math.min(end, place(run) + length(run));
            covered += Math.max(0, until - Math.max(reached, place(run)));
            reached = Math.max(reached, until);
        }
        return (double) covered / items.stem(text);
    }

    /** The places at which n-grams of the runs start, as pairs of the first and the end, joined where they meet. */
    private int[] grams(int from, int to) {
        int used = 0;
        for (int run = from; run < to; run++) {
            int first = place(run);
            int end = first + length(run) - index.options().ngram() + 1;
            if (end <= first) {
                continue;
            }
            if (used > 0 && first <= grams[used - 1]) {
                grams[used - 1] = Math.max(grams[used - 1], end);
                continue;
            }
            if (used == grams.length) {
                grams = Arrays.copyOf(grams, used * 2);
            }
            grams[used++] = first;
            grams[used++] = end;
        }
        return used == 0 ? Sight.NO_GRAMS : Arrays.copyOf(grams, used);
    }
}
