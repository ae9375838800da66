package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * The same prompt with answers or labels that differ.
 *
 * @param groups of rows with the same prompt
 * @param rows in them
 * @param examples some of the groups, largest first
 */
public record Conflicts(long groups, long rows, List<Group> examples) {
    public Conflicts {
        examples = List.copyOf(examples);
    }

    /**
     * @param prompt that they share, redacted
     * @param rows that share it
     * @param answers that differ, some where there are many
     */
    public record Group(String prompt, long rows, List<Answer> answers) {
        public Group {
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param origin the row, or the first of several with this answer
     * @param rows with this answer
     * @param kind of its source
     * @param collected when, as ISO 8601; empty where not said
     * @param labelledBy who; empty where not said
     * @param labels of the row
     * @param text of the answer, redacted
     */
    public record Answer(
            Origin origin,
            long rows,
            String kind,
            String collected,
            String labelledBy,
            List<String> labels,
            String text) {
        public Answer {
            labels = List.copyOf(labels);
        }
    }
}
