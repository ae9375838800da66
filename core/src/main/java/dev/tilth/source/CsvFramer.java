package dev.tilth.source;

import java.util.List;
import java.util.Optional;

/**
 * A row a CSV record. A quote that opens a field and never properly closes does not swallow the file: the lines up to
 * the end of the one where it opened are one rejected row, and reading goes on after it.
 */
final class CsvFramer extends Framer {
    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        RETURN_AFTER_QUOTE,
        BROKEN_LINE
    }

    private final byte delimiter;
    private final byte lineEnd;
    private State state = State.FIELD_START;
    private long line = 1;
    private long rowLine = 1;
    private int quoteAt;
    private long quoteLine;
    private int quoteColumn;
    private String broken = "";
    private final String file;
    private final Optional<LikelyEncoding> likely;
    private final boolean named;
    private List<String> header = List.of();

    /**
     * @param likely the encoding that the file seems to be in, where it is not UTF-8
     * @param layout a carriage return before its line end is not content
     */
    CsvFramer(TextInput input, Layout layout, Optional<LikelyEncoding> likely) {
        super(input);
        this.file = input.file();
        this.likely = likely;
        this.delimiter = layout.delimiter();
        this.lineEnd = layout.lineEnd();
        this.named = layout.header();
    }

    @Override
    void scan() {
        while (at < limit) {
            switch (state) {
                case FIELD_START -> startField();
                case UNQUOTED -> skipUnquoted();
                case QUOTED -> skipQuoted();
                case BROKEN_LINE -> skipBrokenLine();
                default -> afterQuote();
            }
        }
    }

    private void startField() {
        byte b = bytes[at];
        if (b == '"') {
            quoteAt = at;
            quoteLine = line;
            state = State.QUOTED;
            at++;
        } else if (b == delimiter) {
            at++;
        } else {
            state = State.UNQUOTED;
        }
    }

    private void skipUnquoted() {
        int i = at;
        byte[] in = bytes;
        while (i < limit && in[i] != delimiter && in[i] != lineEnd) {
            i++;
        }
        at = i;
        if (i < limit) {
            separator();
        }
    }

    private void skipQuoted() {
        int i = at;
        byte[] in = bytes;
        while (i < limit && in[i] != '"') {
            if (in[i] == lineEnd) {
                line++;
            }
            i++;
        }
        at = i;
        if (i < limit) {
            state = State.QUOTE_IN_QUOTED;
            at++;
        }
    }

    private void afterQuote() {
        byte b = bytes[at];
        if (b == '"' && state == State.QUOTE_IN_QUOTED) {
            state = State.QUOTED;
            at++;
        } else if (b == lineEnd || (b == delimiter && state == State.QUOTE_IN_QUOTED)) {
            separator();
        } else if (b == '\r' && state == State.QUOTE_IN_QUOTED) {
            state = State.RETURN_AFTER_QUOTE;
            at++;
        } else {
            goBack("a quote opens here, and text follows the next one");
        }
    }

    /** At a delimiter or a line end outside quotes. */
    private void separator() {
        state = State.FIELD_START;
        if (bytes[at] == lineEnd) {
            endRow(at);
            line++;
            at++;
            rowStart = at;
            rowLine = line;
        } else {
            at++;
        }
    }

    private void endRow(int end) {
        int content = end > rowStart && bytes[end - 1] == '\r' ? end - 1 : end;
        if (content == rowStart) {
            countBlankLine();
        } else if (header.isEmpty() && named) {
            header = CsvHeader.read(file + ":" + rowLine, isLong(), fields(content), likely);
        } else {
            if (header.isEmpty() && !isLong()) {
                header = ColumnNames.numbered(fields(content).size());
            }
            add(content, rowLine, 1);
        }
    }

    private List<String> fields(int end) {
        return new CsvFields(delimiter).split(bytes, rowStart, end);
    }

    @Override
    long rowLine() {
        return rowLine;
    }

    /** Names of the columns, known as soon as there is a row. */
    List<String> header() {
        return header;
    }

    private void goBack(String what) {
        broken = what;
        at = quoteAt;
        line = quoteLine;
        quoteColumn = columnOfQuote();
        state = State.BROKEN_LINE;
    }

    private void skipBrokenLine() {
        int i = at;
        while (i < limit && bytes[i] != lineEnd) {
            i++;
        }
        at = i;
        if (i < limit) {
            addBroken();
            at++;
            line++;
            rowStart = at;
            rowLine = line;
            state = State.FIELD_START;
        }
    }

    private void addBroken() {
        int content = at > rowStart && bytes[at - 1] == '\r' ? at - 1 : at;
        if (header.isEmpty() && named) {
            throw CsvHeader.broken(file + ":" + quoteLine, broken);
        }
        add(content, rowLine, 1, new Trouble(Trouble.BROKEN_CSV, broken, quoteLine, quoteColumn));
    }

    private int columnOfQuote() {
        int column = 1;
        for (int i = quoteAt - 1; i >= rowStart && bytes[i] != lineEnd; i--) {
            if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return column;
    }

    @Override
    boolean cutLongRow() {
        if (state != State.QUOTED && state != State.QUOTE_IN_QUOTED && state != State.RETURN_AFTER_QUOTE) {
            return false;
        }
        goBack("a quote opens here and does not close within the longest row allowed");
        return true;
    }

    @Override
    void end() {
        if (state == State.QUOTED) {
            goBack("a quote opens here and never closes");
        } else if (state == State.BROKEN_LINE) {
            addBroken();
            rowStart = limit;
        } else {
            if (rowStart < limit) {
                endRow(limit);
            }
            rowStart = limit;
        }
    }

    @Override
    void moved(int by) {
        quoteAt -= by;
    }
}
