package dev.tilth.export;

import dev.tilth.json.JsonWriter;
import java.util.stream.Stream;

/**
 * One thing that a target could not carry of one row, or a rule of the target that the row breaks.
 *
 * @param rule kebab-case: what was lost ({@code tools}), or the {@link Limit} that is broken
 * @param effect what became of the row in this export
 * @param evidence what was found, without any text of the row
 */
public record RowFinding(String rule, Effect effect, String evidence) {
    /** What becomes of a row. */
    public enum Effect {
        /** It is in no file of the export. */
        EXCLUDED("excluded"),
        /** It is there without something. */
        LEFT_OUT("left-out"),
        /** It is there as it is, against a rule of the trainer. */
        AGAINST_A_RULE("against-a-rule");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException where no effect has this word */
        static Effect of(String word) {
            return Stream.of(values())
                    .filter(effect -> effect.word.equals(word))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    /**
     * Appends a line of {@code findings.jsonl}, without its line feed.
     *
     * @param id of the example; empty where it has none
     * @param row where it came from, {@code file#row}
     * @param split that it belongs to
     */
    public void write(String id, String row, String split, StringBuilder out) {
        out.append('{');
        if (!id.isEmpty()) {
            member("\"id\":", id, out);
            out.append(',');
        }
        member("\"row\":", row, out);
        member(",\"split\":", split, out);
        member(",\"rule\":", rule, out);
        member(",\"effect\":", effect.word(), out);
        member(",\"evidence\":", evidence, out);
        out.append('}');
    }

    private static void member(String key, String value, StringBuilder out) {
        JsonWriter.quote(value, out.append(key));
    }
}
