package dev.tilth.corpus;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * What reading a row leaves: its text for the spool, all else of fixed size for memory.
 *
 * @param origin where the row stands
 * @param state how far it came
 * @param text UTF-8: the redacted example as canonical JSON, or the redacted row as it was read where it is no example
 * @param detail UTF-8: edits, findings, rejection and facts as JSON; empty where there is nothing to say
 * @param words of the example that are compared, as {@link RowWords} reads them; empty where the row is none
 * @param sketch of the example; {@link Sketch#ofText} where the row is none
 * @param keys hashes of what holds the row together with others
 * @param labels classes of the example
 * @param lengths of the example
 * @param findings how many warnings it has: of two duplicates the cleaner one is kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Summary(
        Origin origin,
        RowState state,
        byte[] text,
        byte[] detail,
        byte[] words,
        Sketch sketch,
        Keys keys,
        List<String> labels,
        Lengths lengths,
        int findings) {
    public Summary {
        labels = List.copyOf(labels);
    }

    /**
     * Hashes that never leave memory; 0 is none.
     *
     * @param group of the group key
     * @param document of the document's name
     */
    public record Keys(long group, long document) {
        public static final Keys NONE = new Keys(0, 0);
    }

    /**
     * How long an example is; a row that is none has {@link #NONE}.
     *
     * @param promptTokens of the prompt, -1 where tokens were not counted
     * @param completionTokens of the answer, -1 where tokens were not counted
     * @param promptUnits UTF-16 units of the texts of the prompt
     * @param completionUnits UTF-16 units of the texts of the answer
     */
    public record Lengths(int promptTokens, int completionTokens, int promptUnits, int completionUnits) {
        public static final Lengths NONE = new Lengths(-1, -1, -1, -1);

        public boolean isExample() {
            return promptUnits >= 0;
        }

        public boolean isCounted() {
            return promptTokens >= 0;
        }

        /** UTF-16 units of prompt and answer together. */
        public int units() {
            return promptUnits + completionUnits;
        }
    }
}
