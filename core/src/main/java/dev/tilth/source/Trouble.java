package dev.tilth.source;

import dev.tilth.example.Rejection;

/**
 * What the framing found wrong with a row, so that it is not parsed.
 *
 * @param line where, from 1
 * @param column there, from 1
 */
record Trouble(String reason, String what, long line, long column) {
    static final String NOT_JSON = "not-json";
    static final String NOT_UTF8 = "not-utf8";
    static final String TOO_LONG = "row-too-long";
    static final String BROKEN_CSV = "broken-csv";
    static final String BROKEN_CONLL = "broken-conll";
    static final String NOT_AN_OBJECT = "not-an-object";
    static final String DAMAGED_FILE = "damaged-file";

    Parsed.Unreadable rejected() {
        String evidence = "line " + line + ", column " + column + ": " + what;
        return new Parsed.Unreadable(new Rejection("read", reason, evidence), line, column);
    }
}
