package dev.tilth.source;

import java.util.Optional;

/**
 * A row a JSON value: each element of the outermost array, or each value of a sequence. Only brackets, quotes and commas
 * are looked at; what is inside is the parser's. A broken element is one rejected row where the scan can find its end:
 *
 * <ul>
 *   <li>a string ends with its line, because JSON strings hold no line ends;
 *   <li>a closing bracket closes those that were left open inside it;
 *   <li>an opening brace where an object expects a key is the next element, if the object is the element itself or the
 *       brace starts its line where the element did.
 * </ul>
 */
final class ElementFramer extends Framer {
    private static final int NO_BYTE = -1;

    private final Brackets open = new Brackets();
    private boolean inArray;
    private boolean arrayClosed;
    private boolean inElement;
    private boolean inString;
    private boolean escaped;
    private int lastMeaning = NO_BYTE;
    private int commaAt;
    private boolean lineIsBlank = true;
    private int rowIndent;
    private long line = 1;
    private int column = 1;
    private long rowLine = 1;
    private int rowColumn = 1;
    private long arrayLine = 1;
    private boolean commaDue;
    private int commas;
    private long oddCommas;
    private long oddLine;

    ElementFramer(TextInput input) {
        super(input);
    }

    @Override
    void scan() {
        while (at < limit) {
            byte b = bytes[at];
            if (!inElement) {
                between(b);
            } else if (inString) {
                insideString(b);
            } else {
                insideElement(b);
            }
        }
    }

    /** Moves past {@code b}. */
    private void step(byte b) {
        at++;
        if (b == '\n') {
            line++;
            column = 1;
            lineIsBlank = true;
        } else if ((b & 0xC0) != 0x80) {
            column++;
            lineIsBlank &= b == ' ' || b == '\t';
        }
    }

    private void between(byte b) {
        if (b == '[' && !inArray && !arrayClosed) {
            inArray = true;
            commaDue = false;
            arrayLine = line;
            step(b);
            rowStart = at;
        } else if (b == ']' && inArray) {
            countCommas(0);
            inArray = false;
            arrayClosed = true;
            step(b);
            rowStart = at;
        } else if (b == ',' || isSpace(b)) {
            commas += b == ',' ? 1 : 0;
            step(b);
            rowStart = at;
        } else {
            countCommas(commaDue ? 1 : 0);
            commaDue = true;
            inElement = true;
            rowStart = at;
            rowLine = line;
            rowColumn = column;
            rowIndent = lineIsBlank ? column : NO_BYTE;
            lastMeaning = NO_BYTE;
            open.clear();
        }
    }

    /** Before an element of the array, or its end. */
    private void countCommas(int due) {
        if (inArray && commas != due) {
            oddLine = oddCommas == 0 ? line : oddLine;
            oddCommas++;
        }
        commas = 0;
    }

    /** What of the array is not as JSON wants it, though every element could be read; empty where nothing is. */
    Optional<String> note() {
        return oddCommas == 0
                ? Optional.empty()
                : Optional.of("commas between elements are missing or too many in " + oddCommas
                        + (oddCommas == 1 ? " place" : " places") + ", first before line " + oddLine
                        + "; the elements were read all the same");
    }

    private void insideString(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"' || b == '\n') {
            inString = false;
            lastMeaning = '"';
        }
        step(b);
    }

    private void insideElement(byte b) {
        if (b == '"') {
            inString = true;
            escaped = false;
            step(b);
        } else if (b == '{' || b == '[') {
            openBracket(b);
        } else if (b == '}' || b == ']') {
            closeBracket(b);
        } else if (open.isEmpty() && (b == ',' || isSpace(b))) {
            finish(at);
        } else {
            if (b == ',') {
                commaAt = at;
            }
            if (!isSpace(b)) {
                lastMeaning = b;
            }
            step(b);
        }
    }

    private void openBracket(byte b) {
        if (startsNextElement(b)) {
            finish(lastMeaning == ',' && !isLong() ? commaAt : at);
        } else {
            open.push(b == '{');
            lastMeaning = b;
            step(b);
        }
    }

    private boolean startsNextElement(byte b) {
        if (open.isEmpty()) {
            return lastMeaning != NO_BYTE;
        }
        boolean keyExpected = b == '{' && open.topIsObject() && (lastMeaning == ',' || lastMeaning == '"');
        return keyExpected && (open.depth() == 1 || (lineIsBlank && column == rowIndent));
    }

    private void closeBracket(byte b) {
        boolean closed = open.close(b == '}');
        if (!closed && b == ']' && inArray) {
            finish(at);
            return;
        }
        lastMeaning = b;
        step(b);
        if (open.isEmpty()) {
            finish(at);
        }
    }

    private void finish(int end) {
        if (arrayClosed) {
            String what = "text after the end of the array that opened at line " + arrayLine;
            add(end, rowLine, rowColumn, new Trouble(Trouble.NOT_JSON, what, rowLine, rowColumn));
        } else {
            add(end, rowLine, rowColumn);
        }
        rowStart = at;
        inElement = false;
        inString = false;
    }

    @Override
    void end() {
        if (inElement) {
            finish(limit);
            inArray = false;
        } else if (inArray) {
            rowStart = limit;
            String what = "the array that opened at line " + arrayLine + " never closes";
            add(limit, line, column, new Trouble(Trouble.NOT_JSON, what, line, column));
        }
        rowStart = limit;
    }

    @Override
    long rowLine() {
        return inElement ? rowLine : line;
    }

    @Override
    void moved(int by) {
        commaAt -= by;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
