package dev.tilth.account;

import dev.tilth.contamination.CommonText;
import dev.tilth.corpus.Rows;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.privacy.Redactor;
import dev.tilth.report.Conversation;
import java.util.List;

/**
 * The starts of texts as the report shows them: without private values, also where the recipe leaves them in the dataset.
 */
final class Excerpts {
    private final Rows rows;
    private final Redactor redactor;

    Excerpts(Rows rows, Redactor redactor) {
        this.rows = rows;
        this.redactor = redactor;
    }

    Example example(int row) {
        return ExampleJson.ofCanonical(rows.text(row));
    }

    /** The conversation of a row as people read it, without the instructions that all rows share. */
    String ofRow(int row, int most) {
        return of(Conversation.of(example(row)), most);
    }

    /** The run of words from {@code at} on that a row shares with something else. */
    String common(int row, int at, int run) {
        return CommonText.of(example(row), at, run, redactor::text);
    }

    /** What is said in some turns. */
    String ofTurns(List<Message> messages, int most) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            if (!message.role().isInstruction()) {
                text.append(text.isEmpty() ? "" : "\n").append(message.text());
            }
        }
        return of(text.toString(), most);
    }

    /** The start of a text, never ending inside a character. */
    String of(String text, int most) {
        String shown = redactor.text(text);
        if (shown.length() <= most) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(most - 1)) ? most - 1 : most;
        return shown.substring(0, end) + "…";
    }
}
