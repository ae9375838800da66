package dev.tilth.text;

/** Whether a text is code rather than prose, told by its symbols alone; a guess that serves to leave things alone. */
public final class Code {
    private static final double LEAST_SHARE = 0.06;
    private static final int LEAST_SYMBOLS = 4;
    private static final boolean[] SYMBOL = new boolean[128];

    static {
        for (char c : "{}[]()<>=;|\\+$^~".toCharArray()) {
            SYMBOL[c] = true;
        }
    }

    private Code() {}

    /**
     * Whether the text as a whole looks like code, markup, JSON, a formula or a table: at least 6 % of what is not white
     * space, and four, are symbols of such, or it is in the brackets of JSON. Markdown's own marks do not count.
     */
    public static boolean isLikely(String text) {
        int symbols = 0;
        int visible = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                visible++;
                if (c < 128 && SYMBOL[c]) {
                    symbols++;
                }
            }
        }
        return (symbols >= LEAST_SYMBOLS && symbols >= LEAST_SHARE * visible) || isBracketed(text);
    }

    private static boolean isBracketed(String text) {
        String trimmed = text.strip();
        if (trimmed.length() < 2) {
            return false;
        }
        char first = trimmed.charAt(0);
        char last = trimmed.charAt(trimmed.length() - 1);
        return (first == '{' && last == '}') || (first == '[' && last == ']');
    }
}
