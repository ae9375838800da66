package dev.tilth.dryrun;

import java.util.List;

/** An example in a layout, or what keeps it out. */
public sealed interface Laid {
    /**
     * @param text the whole conversation
     * @param answers the assistant's turns in order, in UTF-16 characters; of a plain text the whole of it
     * @param marked what the layout itself marks as written by the assistant; empty where it marks nothing
     * @param grows whether the beginning of the conversation is written as it is written alone, which some trainers rely on
     * @param unplaced why the answers could not be found, a few words that hold nothing of the row; empty where they were
     */
    record Text(String text, List<Answer> answers, List<Range> marked, boolean grows, String unplaced) implements Laid {
        public Text {
            answers = List.copyOf(answers);
            marked = List.copyOf(marked);
        }
    }

    /** @param reason a few words that hold nothing of the row */
    record CannotSay(String reason) implements Laid {}
}
