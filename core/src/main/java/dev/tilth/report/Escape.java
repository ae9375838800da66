package dev.tilth.report;

/** Makes any text harmless in HTML and XML; what neither allows becomes U+FFFD, so that it is seen. */
public final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    public static void text(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            character(text, i, out);
        }
    }

    /** Direction controls have no effect to isolate in an attribute, so they are replaced. */
    public static void attribute(String value, StringBuilder out) {
        String text = plain(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(' ');
            } else {
                character(text, i, out);
            }
        }
    }

    private static void character(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(allowed(text, at) ? c : REPLACEMENT);
        }
    }

    private static boolean allowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
        return !control && c < 0xFFFE;
    }

    /**
     * Without what no text may hold, and without controls of direction, which could turn the text around it where no
     * element isolates them.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(directs(text.charAt(i)) || !allowed(text, i) ? REPLACEMENT : text.charAt(i));
        }
        return plain.toString();
    }

    private static boolean directs(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    }
}
