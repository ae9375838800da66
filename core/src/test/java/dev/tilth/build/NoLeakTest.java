package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The written splits share nothing: every pair is compared, by words as a child would count them. */
class NoLeakTest {
    private static final double THRESHOLD = 0.8;
    private static final WrittenVersion VERSION = SupportDesk.version();

    private static final class Shingled {
        private final String split;
        private final String row;
        private final long[] shingles;

        Shingled(String split, Json.Obj row) {
            this.split = split;
            this.row = split + " " + name(row);
            this.shingles = NoLeakTest.shingles(String.join(" ", SupportDesk.texts(row)));
        }
    }

    @Test
    void noTwoRowsOfDifferentSplitsAreNear() {
        List<Shingled> rows = new ArrayList<>();
        for (String split : WrittenVersion.SPLITS) {
            for (Json.Obj row : VERSION.lines(split + ".jsonl")) {
                rows.add(new Shingled(split, row));
            }
        }
        List<String> near = new ArrayList<>();
        int within = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                Shingled one = rows.get(i);
                Shingled other = rows.get(j);
                if (jaccard(one.shingles, other.shingles) >= THRESHOLD) {
                    within++;
                    if (!one.split.equals(other.split)) {
                        near.add(one.row + " and " + other.row);
                    }
                }
            }
        }

        assertThat(near).isEmpty();
        assertThat(within)
                .as("variants and conflicts that stay, each on one side")
                .isGreaterThan(20);
    }

    @Test
    void noQuestionIsInTwoSplits() {
        Map<String, Set<String>> splits = new HashMap<>();
        int rows = 0;
        for (String split : WrittenVersion.SPLITS) {
            for (Json.Obj row : VERSION.lines(split + ".jsonl")) {
                List<String> texts = SupportDesk.texts(row);
                String question = String.join(" ", words(String.join(" ", texts.subList(0, texts.size() - 1))));
                splits.computeIfAbsent(question.isEmpty() ? texts.get(0) : question, none -> new HashSet<>())
                        .add(split);
                rows++;
            }
        }

        assertThat(splits).hasSizeLessThan(rows);
        assertThat(splits.values()).allMatch(found -> found.size() == 1);
    }

    @Test
    void noCustomerIsInTwoSplits() {
        Map<String, String> records = SupportDesk.records();
        Map<String, Set<String>> splits = new HashMap<>();
        int tickets = 0;
        for (String split : WrittenVersion.SPLITS) {
            for (Json.Obj row : VERSION.lines(split + ".jsonl")) {
                if (row.text("file").endsWith(".csv")) {
                    splits.computeIfAbsent(
                                    customer(row.text("file"), records.getOrDefault(name(row), "")),
                                    none -> new HashSet<>())
                            .add(split);
                    tickets++;
                }
            }
        }

        assertThat(splits).hasSizeLessThan(tickets - 40);
        assertThat(splits.values()).allMatch(found -> found.size() == 1);
    }

    private static String customer(String file, String record) {
        return Raw.fields(record).get(SupportDesk.header(file).indexOf("customer_id"));
    }

    private static String name(Json.Obj row) {
        return row.text("file") + "#" + WrittenVersion.number(row, "row");
    }

    /** Runs of letters and digits; a character of a script without spaces is a word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int point : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean alone = Character.isIdeographic(point);
            if (!Character.isLetterOrDigit(point) || alone) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            }
            if (alone) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        words.add(word.toString());
        words.removeIf(String::isEmpty);
        return words;
    }

    private static long[] shingles(String text) {
        List<String> words = words(text);
        Set<String> found = new HashSet<>();
        for (int i = 0; i + 2 < words.size() || i == 0; i++) {
            found.add(String.join(" ", words.subList(i, Math.min(i + 3, words.size()))));
        }
        return found.stream().mapToLong(NoLeakTest::hash).sorted().toArray();
    }

    private static long hash(String text) {
        return text.chars().asLongStream().reduce(1_125_899_906_842_597L, (hash, c) -> 31 * hash + c);
    }

    private static double jaccard(long[] one, long[] other) {
        if (Math.min(one.length, other.length) < THRESHOLD * Math.max(one.length, other.length)) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            shared += one[i] == other[j] ? 1 : 0;
            boolean step = one[i] <= other[j];
            j += one[i] >= other[j] ? 1 : 0;
            i += step ? 1 : 0;
        }
        return (double) shared / (one.length + other.length - shared);
    }
}
