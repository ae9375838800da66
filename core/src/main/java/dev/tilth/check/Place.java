package dev.tilth.check;

import dev.tilth.example.Example;

/** Names of places in an example, as findings give them. */
final class Place {
    private Place() {}

    /** The place of message {@code i} of {@link Example#conversation()}. */
    static String of(Example example, int i) {
        int own = example.messages().size();
        return i < own ? "messages[" + i + "]" : "preference.chosen[" + (i - own) + "]";
    }

    static String call(String message, int call) {
        return message + ".tool_calls[" + call + "]";
    }
}
