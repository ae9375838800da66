package dev.tilth.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row a sentence: lines of tokens up to an empty one. A line that marks a document ends a sentence too. Comments are
 * known before a sentence only: inside of one, every line is a token.
 */
final class ConllFramer extends Framer {
    private final byte lineEnd;
    private final ConllColumns columns;
    private long line = 1;
    private long rowLine = 1;
    private boolean open;
    private int lineStart;
    private int contentEnd;
    private boolean cut;
    private long documents;
    private long comments;

    /**
     * @param lineEnd the byte that ends a line; a carriage return before it is not content
     */
    ConllFramer(TextInput input, byte lineEnd, ConllColumns columns) {
        super(input);
        this.lineEnd = lineEnd;
        this.columns = columns;
    }

    @Override
    void scan() {
        while (at < limit) {
            if (bytes[at] == lineEnd) {
                endLine(at);
                at++;
                nextLine();
            } else {
                at++;
            }
        }
    }

    private void nextLine() {
        line++;
        lineStart = at;
        cut = false;
        rowStart = open ? rowStart : at;
    }

    private void endLine(int end) {
        if (cut) {
            addToken(end);
            return;
        }
        if (isBlank(end)) {
            endSentence();
            return;
        }
        byte first = bytes[lineStart];
        boolean maybeAside = first == '-' || (first == '#' && !open);
        String text = maybeAside
                ? ConllColumns.trimmed(new String(bytes, lineStart, end - lineStart, StandardCharsets.UTF_8))
                : "";
        if (first == '-' && ConllColumns.isDocument(text)) {
            endSentence();
            documents++;
        } else if (first == '#' && !open && columns.isComment(text)) {
            passOver();
            comments++;
        } else {
            addToken(end);
        }
    }

    private void addToken(int end) {
        rowLine = open ? rowLine : line;
        open = true;
        contentEnd = end > lineStart && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private void endSentence() {
        if (open) {
            add(contentEnd, rowLine, 1);
            open = false;
        } else {
            passOver();
        }
    }

    private boolean isBlank(int end) {
        int i = lineStart;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i == end;
    }

    /** The line that is being read goes on after the cut, as a token where anything of it was seen. */
    @Override
    boolean cutLongRow() {
        cut |= !isBlank(limit);
        int kept = Math.min(limit, KEPT_OF_A_LONG_ROW);
        lineStart = kept;
        contentEnd = Math.min(contentEnd, kept);
        return false;
    }

    @Override
    void end() {
        if (lineStart < limit || cut) {
            endLine(limit);
        }
        endSentence();
        rowStart = limit;
    }

    @Override
    long rowLine() {
        return open ? rowLine : line;
    }

    @Override
    void moved(int by) {
        lineStart -= by;
        contentEnd -= by;
    }

    /** What was passed over, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (documents > 0) {
            notes.add(documents + (documents == 1 ? " line marks" : " lines mark") + " the start of a document");
        }
        if (comments > 0) {
            notes.add(comments + (comments == 1 ? " line is a comment" : " lines are comments"));
        }
        return notes;
    }
}
