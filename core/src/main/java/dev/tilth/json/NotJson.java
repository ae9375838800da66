package dev.tilth.json;

import java.io.Serial;

/** A text that is not JSON: where it stops being so, and why. Never quotes the text. */
public final class NotJson extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int offset;

    NotJson(int offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    /** Bytes from the start of the text to the place where it stops being JSON. */
    public int offset() {
        return offset;
    }

    /** What was found there, in a few words: {@code the text ends inside a string}. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
