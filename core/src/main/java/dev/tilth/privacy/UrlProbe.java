package dev.tilth.privacy;

/**
 * The password of a URL, after {@code ://}: {@code postgres://user:password@host}. Only the password is covered, so that
 * the URL stays one. Placeholders such as {@code ${PASSWORD}} are none.
 */
final class UrlProbe implements Probe {
    static final PrivateType CONNECTION = PrivateType.secret("connection-string");
    static final PrivateType BASIC_AUTH = PrivateType.secret("basic-auth");

    private static final int LONGEST = 1024;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (Chars.at(text, at + 1) != '/' || Chars.at(text, at + 2) != '/' || !Chars.isAlnum(Chars.at(text, at - 1))) {
            return;
        }
        int from = at + 3;
        int colon = -1;
        int host = -1;
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit && isAuthority(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '@') {
                host = i;
            }
        }
        if (colon >= 0 && host > colon + 1 && Placeholders.isReal(text, colon + 1, host)) {
            finds.add(isWeb(text, at) ? BASIC_AUTH : CONNECTION, colon + 1, host);
        }
    }

    private static boolean isAuthority(char c) {
        return c > ' ' && c != '/' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '`' && c != '\\';
    }

    private static boolean isWeb(CharSequence text, int at) {
        return Chars.startsWithFolded(text, at - 4, "http") || Chars.startsWithFolded(text, at - 5, "https");
    }
}
