package dev.tilth.source;

/** What to say of a row whose bytes are no characters. */
final class NotUtf8 {
    /** Bytes 0x81, 0x8D, 0x8F, 0x90 and 0x9D are no characters of windows-1252. */
    private static final long UNDEFINED = (1L << 0x01) | (1L << 0x0D) | (1L << 0x0F) | (1L << 0x10) | (1L << 0x1D);

    private NotUtf8() {}

    /**
     * @param at index of the first byte that is not UTF-8
     * @param likely the encoding that the file seems to be in; may be empty
     */
    static Parsed.Unreadable rejected(RawRow row, int at, String encoding, String likely) {
        long offset = row.offset() + (at - row.from());
        if (!encoding.equals(TextEncoding.UTF_8)) {
            return row.rejected(Trouble.NOT_UTF8, "bytes that are no character of " + encoding, at);
        }
        String found = "byte 0x"
                + Integer.toHexString((row.bytes()[at] & 0xFF) | 0x100)
                        .substring(1)
                        .toUpperCase(java.util.Locale.ROOT) + ", number " + (offset + 1)
                + " of the file, is not UTF-8; ";
        return row.rejected(Trouble.NOT_UTF8, found + hint(row, likely), at);
    }

    private static String hint(RawRow row, String likely) {
        if (!likely.isEmpty()) {
            return "looks like " + likely + ": set encoding: " + likely;
        }
        return looksLikeWindows1252(row)
                ? "looks like windows-1252: set encoding: windows-1252"
                : "set encoding: to what the file is in, or mend the row";
    }

    /**
     * Accented letters and typographic quotes of western Europe stand alone between ASCII; in the multi-byte encodings
     * of Asia bytes over 0x7F come in runs.
     */
    private static boolean looksLikeWindows1252(RawRow row) {
        int alone = 0;
        int inRuns = 0;
        byte[] bytes = row.bytes();
        for (int i = row.from(); i < row.to(); i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int low = bytes[i] & 0x7F;
            if (low < 0x20 && ((UNDEFINED >>> low) & 1) != 0) {
                return false;
            }
            boolean neighbour = (i > row.from() && bytes[i - 1] < 0) || (i + 1 < row.to() && bytes[i + 1] < 0);
            if (neighbour) {
                inRuns++;
            } else {
                alone++;
            }
        }
        return alone > inRuns;
    }
}
