package dev.tilth.privacy;

import java.util.Optional;

/**
 * A text as it reads at one depth of escaping, with the way back to the text itself. Depth 0 is the text; at depth 1
 * {@code \n}, {@code \"} and Unicode escapes are the characters that they stand for; JSON inside of a JSON string is JSON
 * at depth 1.
 */
final class Layer {
    private static final int DEEPEST = 3;

    private final String text;
    private final int[] places;
    private final int depth;

    private Layer(String text, int[] places, int depth) {
        this.text = text;
        this.places = places;
        this.depth = depth;
    }

    static Layer of(String text) {
        return new Layer(text, new int[0], 0);
    }

    String text() {
        return text;
    }

    int depth() {
        return depth;
    }

    /** Offset in the text of depth 0 of the character at {@code at}; the length of this text gives that of the other. */
    int place(int at) {
        return depth == 0 ? at : places[at];
    }

    /** A double quote as it is written at this depth. */
    String quote() {
        String quote = "\"";
        for (int i = 0; i < depth; i++) {
            quote = quote.replace("\\", "\\\\").replace("\"", "\\\"");
        }
        return quote;
    }

    /** The text one depth further in, or empty where nothing is escaped or the depth is enough. */
    Optional<Layer> deeper() {
        if (depth == DEEPEST || text.indexOf('\\') < 0) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(text.length());
        int[] back = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            back[plain.length()] = place(at);
            int length = escapeLength(at);
            plain.append(length == 1 ? text.charAt(at) : unescaped(at, length));
            at += length;
        }
        back[plain.length()] = place(text.length());
        return plain.length() == text.length()
                ? Optional.empty()
                : Optional.of(new Layer(plain.toString(), back, depth + 1));
    }

    private int escapeLength(int at) {
        if (text.charAt(at) != '\\' || at + 1 == text.length()) {
            return 1;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u') {
            return Chars.fourHex(text, at + 2) ? 6 : 1;
        }
        return "\"\\/bfnrt".indexOf(kind) >= 0 ? 2 : 1;
    }

    private char unescaped(int at, int length) {
        if (length == 6) {
            return (char) Integer.parseInt(text, at + 2, at + 6, 16);
        }
        char kind = text.charAt(at + 1);
        return kind == '"' || kind == '\\' || kind == '/' ? kind : '\n';
    }
}
