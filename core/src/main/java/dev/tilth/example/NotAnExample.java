package dev.tilth.example;

import java.io.Serial;

/** JSON that is not a canonical example: which member, and what it should be. Never quotes the value. */
public final class NotAnExample extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    NotAnExample(String where, String what) {
        super(where + " " + what, null, false, false);
    }
}
