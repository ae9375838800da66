package dev.tilth.report.page;

/** Names from the data where there is little room. */
final class Names {
    private Names() {}

    /** At most {@code most} characters, with an ellipsis where there were more. */
    static String brief(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
