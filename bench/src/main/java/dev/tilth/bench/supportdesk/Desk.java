package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rows written so far, file by file, and what keeps accidental likeness out of them. */
final class Desk {
    /** Rows that nobody planted as alike stay below this similarity. */
    static final double FARTHEST_LIKENESS = 0.45;

    private static final int TRIES = 400;

    private final Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Row> last = new EnumMap<>(Sheet.class);
    private final List<Shingles> written = new ArrayList<>();
    private final Set<String> prompts = new HashSet<>();
    private final Set<Row> taken = new HashSet<>();
    private final Dice dice;

    Desk(Dice dice) {
        this.dice = dice;
    }

    Dice dice() {
        return dice;
    }

    /** The rows of a file in order. */
    List<Row> rows(Sheet sheet) {
        List<Row> all = new ArrayList<>(file(sheet));
        Optional.ofNullable(last.get(sheet)).ifPresent(all::add);
        return all;
    }

    /** Puts the row at the end of its file, whatever comes later. */
    void last(Row row) {
        last.put(row.sheet(), row);
    }

    /** A talk that is like none before. */
    Talk fresh(Supplier<Talk> maker) {
        for (int i = 0; i < TRIES; i++) {
            Talk talk = maker.get();
            Shingles shingles = Shingles.of(talk);
            if (!prompts.contains(form(talk)) && isFar(shingles)) {
                written.add(shingles);
                prompts.add(form(talk));
                return talk;
            }
        }
        throw new IllegalStateException("the fragments are too few for another talk like " + maker.get());
    }

    /** Adds the row at the end of its file. */
    Row add(Row row) {
        file(row.sheet()).add(row);
        return row;
    }

    /** Adds the row anywhere in its file but among the first, by which a reader tells the shape. */
    Row scatter(Row row) {
        List<Row> file = file(row.sheet());
        file.add(dice.between(Math.min(20, file.size()), file.size()), row);
        return row;
    }

    /** Adds the row somewhere after {@code original} in the same file. */
    Row addAfter(Row original, Row row) {
        List<Row> file = file(row.sheet());
        int from = file.indexOf(original) + 1;
        file.add(dice.between(from, file.size()), row);
        return row;
    }

    void shuffle() {
        rows.replaceAll((sheet, file) -> dice.shuffled(file));
    }

    /** A row of that file without any mark which satisfies {@code fit}; never the same one twice. */
    Row untouched(Sheet sheet, Predicate<Row> fit) {
        List<Row> found = file(sheet).stream()
                .filter(row -> row.isPlain() && !row.isRaw() && !taken.contains(row) && fit.test(row))
                .toList();
        Row row = dice.pick(found);
        taken.add(row);
        return row;
    }

    private List<Row> file(Sheet sheet) {
        return rows.computeIfAbsent(sheet, none -> new ArrayList<>());
    }

    private boolean isFar(Shingles shingles) {
        return written.stream()
                .noneMatch(other ->
                        shingles.mayReach(FARTHEST_LIKENESS, other) && shingles.jaccard(other) >= FARTHEST_LIKENESS);
    }

    private static String form(Talk talk) {
        StringBuilder form = new StringBuilder();
        for (int point : talk.prompt().codePoints().toArray()) {
            if (Character.isLetterOrDigit(point)) {
                form.appendCodePoint(Character.toLowerCase(point));
            }
        }
        return form.isEmpty() ? talk.prompt() : form.toString();
    }
}
