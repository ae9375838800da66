package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import dev.tilth.example.Role;
import dev.tilth.text.TokenCounter;
import dev.tilth.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Plants rows that say what another row says: to be removed, or to be told apart. */
final class Twins {
    private static final double NEAREST = 0.95;
    private static final double FARTHEST = 0.83;

    /** Rewordings that change nothing that is said; none is longer than what it replaces. */
    private static final Map<String, String> REWORDINGS = rewordings();

    private static final Set<String> SPARE =
            Set.of("the", "a", "an", "just", "really", "now", "then", "also", "please");
    private static final TokenCounter TOKENS = Tokens.counter(Tokens.DEFAULT);

    private final Desk desk;
    private final Scribe scribe;
    private final Dice dice;

    Twins(Desk desk, Scribe scribe) {
        this.desk = desk;
        this.scribe = scribe;
        dice = desk.dice();
    }

    void plant() {
        exact();
        format(Sheet.TICKETS, 12);
        format(Sheet.EXPERTS, 4);
        format(Sheet.SYNTHETIC, 6);
        near(Sheet.TICKETS, 16);
        near(Sheet.EXPERTS, 5);
        near(Sheet.SYNTHETIC, 6);
        otherFigures();
        conflicts();
        otherCategories();
    }

    private void exact() {
        Map<Sheet, Integer> counts = Map.of(Sheet.TICKETS, 14, Sheet.EXPERTS, 4, Sheet.SYNTHETIC, 6);
        for (Sheet sheet : List.of(Sheet.TICKETS, Sheet.EXPERTS, Sheet.SYNTHETIC)) {
            for (int i = 0; i < counts.getOrDefault(sheet, 0); i++) {
                Row original = desk.untouched(sheet, row -> true);
                twin(original, original.talk(), "exact-duplicate", "exact");
            }
        }
        for (int i = 0; i < 6; i++) {
            Row original = desk.add(Row.of(Sheet.EXPERTS, desk.fresh(scribe::bareChat)));
            desk.untouched(Sheet.EXPERTS, row -> row == original);
            desk.scatter(Row.of(Sheet.SYNTHETIC, original.talk())
                    .mark(Mark.duplicate("exact-duplicate-across-sources", "exact", original, 1)));
        }
    }

    private void format(Sheet sheet, int count) {
        for (int i = 0; i < count; i++) {
            int manner = i % 3;
            Row original = desk.untouched(
                    sheet,
                    row -> Scribe.isProse(row.talk())
                            && row.talk().answer().length() > 40
                            && !reformatted(row.talk(), manner).equals(row.talk())
                            && length(reformatted(row.talk(), manner)) <= length(row.talk()));
            twin(original, reformatted(original.talk(), manner), "format-duplicate", "format");
        }
    }

    /** Tokens of all turns: of two duplicates the longer stays, so the planted one must not be it. */
    private static int length(Talk talk) {
        return talk.compared().stream().mapToInt(TOKENS::count).sum();
    }

    private static Talk reformatted(Talk talk, int manner) {
        return talk.map(text -> switch (manner) {
            case 0 -> text.replace("\n\n", " ").replace("\n", " ");
            case 1 -> text.replace(", ", " ").replace("! ", " ").replace(": ", " ");
            default ->
                Typist.words(
                        text,
                        word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT));
        });
    }

    private void near(Sheet sheet, int count) {
        for (int i = 0; i < count; i++) {
            Row original = desk.untouched(
                    sheet,
                    row -> Scribe.isProse(row.talk()) && Shingles.of(row.talk()).count() > 55);
            Talk reworded = reworded(original.talk());
            double similarity = Shingles.of(reworded).jaccard(Shingles.of(original.talk()));
            if (similarity < FARTHEST || similarity > NEAREST || !isShorterRewording(reworded, original.talk())) {
                i--;
                continue;
            }
            twin(original, reworded, "near-duplicate", "near");
        }
    }

    /** Whether the question is another one, the answer alone is near too, and the whole is no longer than it was. */
    private static boolean isShorterRewording(Talk reworded, Talk talk) {
        Shingles answer = Shingles.of(List.of(talk.answer()));
        return !reworded.question().equals(talk.question())
                && Shingles.of(List.of(reworded.answer())).jaccard(answer) >= FARTHEST
                && length(reworded) <= length(talk);
    }

    /** Changes common words one by one until the likeness is within bounds. */
    private Talk reworded(Talk talk) {
        Shingles before = Shingles.of(talk);
        double goal = NEAREST - 0.01 * dice.between(1, 9);
        Talk reworded = talk;
        for (int i = 0; i < 30 && Shingles.of(reworded).jaccard(before) > goal; i++) {
            reworded = reworded.withQuestion(oneWord(reworded.question()));
            if (Shingles.of(reworded).jaccard(before) > goal) {
                reworded = reworded.withAnswer(oneWord(reworded.answer()));
            }
        }
        return reworded;
    }

    /** Replaces a common word by another, or leaves one out that adds nothing. */
    private String oneWord(String text) {
        List<String> parts = Typist.parts(text);
        List<Integer> known = IntStream.range(1, parts.size())
                .filter(i -> REWORDINGS.containsKey(parts.get(i)) || SPARE.contains(parts.get(i)))
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return text;
        }
        int at = dice.pick(known);
        String before = String.join("", parts.subList(0, at));
        String after = String.join("", parts.subList(at + 1, parts.size()));
        Optional<String> other = Optional.ofNullable(REWORDINGS.get(parts.get(at)));
        return other.map(word -> before + word + after).orElseGet(() -> before.stripTrailing() + after);
    }

    private void twin(Row original, Talk talk, String defect, String kind) {
        double similarity = Shingles.of(talk).jaccard(Shingles.of(original.talk()));
        desk.addAfter(
                original, Row.of(original.sheet(), talk).mark(Mark.duplicate(defect, kind, original, similarity)));
    }

    private void otherFigures() {
        for (int i = 0; i < 16; i++) {
            Sheet sheet = i % 4 == 3 ? Sheet.SYNTHETIC : Sheet.TICKETS;
            Row original = desk.untouched(sheet, row -> Scribe.isProse(row.talk()) && isVariant(row.talk()));
            Talk other = otherFigure(original.talk());
            pair(original, other, "variant-figure", "variant");
        }
    }

    private static boolean isVariant(Talk talk) {
        Talk other = otherFigure(talk);
        double similarity = Shingles.of(other).jaccard(Shingles.of(talk));
        return similarity < 1 && similarity >= 0.82;
    }

    /** The first figure of the question is another one, wherever the talk repeats it. */
    private static Talk otherFigure(Talk talk) {
        String text = talk.question();
        int at = 0;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end - at < 2) {
            return talk;
        }
        String figure = text.substring(start, end);
        char last = figure.charAt(figure.length() - 1);
        char moved = Character.isDigit(last) ? (char) ('0' + (last - '0' + 4) % 10) : last;
        String other = figure.substring(0, figure.length() - 1) + moved;
        return talk.map(t -> t.replace(figure, other));
    }

    private void conflicts() {
        for (int i = 0; i < 8; i++) {
            Sheet sheet = i < 4 ? Sheet.TICKETS : i < 6 ? Sheet.EXPERTS : Sheet.SYNTHETIC;
            Predicate<Row> fit = row -> Scribe.isProse(row.talk())
                    && row.talk().answer().length() > 80
                    && row.talk().messages().stream()
                                    .filter(m -> m.role() == Role.USER)
                                    .count()
                            == 1;
            Row original = desk.untouched(sheet, fit);
            Talk stranger = desk.fresh(() -> scribe.ticket(scribe.issue(), scribe.particulars()));
            pair(original, original.talk().withAnswer(stranger.answer()), "conflicting-answer", "conflict");
        }
    }

    private void otherCategories() {
        for (int i = 0; i < 7; i++) {
            Row original = desk.untouched(Sheet.TICKETS, row -> true);
            String category = dice.pick(scribe.categories().stream()
                    .filter(c -> !c.equals(original.talk().category()))
                    .toList());
            pair(original, original.talk().withCategory(category), "conflicting-category", "conflict");
        }
    }

    private void pair(Row original, Talk other, String defect, String kind) {
        Row row = Row.of(original.sheet(), other);
        original.mark(Mark.beside(defect, kind, row));
        desk.addAfter(original, row.mark(Mark.beside(defect, kind, original)));
    }

    private static Map<String, String> rewordings() {
        Map<String, String> words = new LinkedHashMap<>();
        String pairs =
                "because since although though about on within in until till please pls package parcel parcel package"
                        + " arrived came deliver bring driver courier write mail called rang check see looked saw receive get received got"
                        + " this the that the your the their the these the really very which that shop store again anew"
                        + " could can would might answer reply message mail while as quickly fast still yet";
        String[] all = pairs.split(" ", -1);
        for (int i = 0; i < all.length; i += 2) {
            words.putIfAbsent(all[i], all[i + 1]);
        }
        return words;
    }
}
