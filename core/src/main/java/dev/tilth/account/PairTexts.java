package dev.tilth.account;

import dev.tilth.corpus.Rows;
import dev.tilth.dedup.Pair;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import dev.tilth.report.Duplicates;
import dev.tilth.text.Marking;
import java.util.ArrayList;
import java.util.List;

/** Two compared rows as the report shows them: side by side, with what differs marked. */
final class PairTexts {
    private static final int LONGEST = 600;

    private final Rows rows;

    PairTexts(Rows rows) {
        this.rows = rows;
    }

    List<Duplicates.Pair> of(List<Pair> pairs) {
        return pairs.stream().map(this::of).toList();
    }

    private Duplicates.Pair of(Pair pair) {
        String kept = shown(pair.other());
        String other = shown(pair.row());
        return new Duplicates.Pair(
                pair.kind().word(),
                pair.similarity(),
                new Duplicates.Side(rows.origin(pair.other()), pieces(Marking.of(kept, other))),
                new Duplicates.Side(rows.origin(pair.row()), pieces(Marking.of(other, kept))));
    }

    private static List<Duplicates.Piece> pieces(List<Marking.Run> runs) {
        List<Duplicates.Piece> pieces = new ArrayList<>();
        runs.forEach(run -> pieces.add(new Duplicates.Piece(run.text(), run.differs())));
        return pieces;
    }

    private String shown(int row) {
        return cut(text(ExampleJson.ofCanonical(rows.text(row))), LONGEST);
    }

    /** The conversation as people read it, without the instructions that all rows share. */
    static String text(Example example) {
        StringBuilder text = new StringBuilder();
        for (Message message : example.conversation()) {
            if (message.role().isInstruction()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(message.role().word())
                    .append(": ");
            text.append(message.text());
            for (ToolCall call : message.calls()) {
                text.append(' ').append(call.name()).append(call.arguments());
            }
        }
        if (!example.labels().isEmpty()) {
            text.append("\nlabel: ").append(String.join(", ", example.labels()));
        }
        return text.toString();
    }

    /** The start of a text, never ending inside a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
