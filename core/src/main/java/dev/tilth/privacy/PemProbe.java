package dev.tilth.privacy;

/**
 * Private keys in PEM (RFC 7468) and PGP armour, the whole block, also where its line ends are escaped or its lines are
 * quoted in code. Certificates and public keys are not secret.
 */
final class PemProbe implements Probe {
    static final PrivateType TYPE = PrivateType.secret("private-key");

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String KEY = "PRIVATE KEY";
    private static final int LONGEST_LABEL = 48;
    private static final int SHORTEST_BODY = 40;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (Chars.at(text, at - 1) == '-' || !Chars.startsWith(text, at, BEGIN)) {
            return;
        }
        int label = dashes(text, at + BEGIN.length(), LONGEST_LABEL);
        if (label < 0 || !namesPrivateKey(text, at + BEGIN.length(), label)) {
            return;
        }
        int body = label + 5;
        int stop = dashes(text, body, text.length());
        if (stop >= 0 && Chars.startsWith(text, stop, END)) {
            int closed = dashes(text, stop + END.length(), LONGEST_LABEL);
            finds.add(TYPE, at, closed < 0 ? stop : closed + 5);
            return;
        }
        int cut = bodyEnd(text, body);
        if (cut - body >= SHORTEST_BODY) {
            finds.add(TYPE, at, cut);
        }
    }

    /** The next five dashes within {@code reach} characters; -1 where there are none. Stops there, so each is seen once. */
    private static int dashes(CharSequence text, int from, int reach) {
        int limit = (int) Math.min(text.length() - 4L, (long) from + reach);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == '-' && Chars.startsWith(text, i, "-----")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean namesPrivateKey(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.startsWith(text, i, KEY)) {
                return true;
            }
        }
        return false;
    }

    /** Where a key without its end was cut off: after lines of Base64. */
    private static int bodyEnd(CharSequence text, int from) {
        int end = from;
        int at = from;
        while (at < text.length() && isBody(text.charAt(at))) {
            end = Chars.isSpace(text.charAt(at)) || text.charAt(at) == '\\' ? end : at + 1;
            at += Chars.at(text, at) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static boolean isBody(char c) {
        return Chars.isBase64(c) || c == '=' || c == '\n' || c == '\r' || c == '\\';
    }
}
