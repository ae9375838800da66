package dev.tilth.privacy;

/** Tokens of one {@link Tokens.Form}. */
final class TokenProbe implements Probe {
    private static final int CONTEXT_REACH = 100;
    private static final int MIXED_WITHIN = 64;

    private final Tokens.Form form;

    TokenProbe(Tokens.Form form) {
        this.form = form;
    }

    char anchor() {
        return form.prefix().charAt(form.anchor());
    }

    /** Whether the character before the anchor can be {@code c}. */
    boolean follows(char c) {
        return form.anchor() == 0 || c == form.prefix().charAt(form.anchor() - 1);
    }

    PrivateType type() {
        return form.type();
    }

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        int start = at - form.anchor();
        if (!Chars.startsWith(text, start, form.prefix()) || !opens(text, start)) {
            return;
        }
        int body = start + form.prefix().length();
        int least = body + form.least();
        int end = body;
        while (Tokens.isIn(form.alphabet(), Chars.at(text, end))) {
            end++;
            if (end == least && !(isMixed(text, body) && inContext(text, start))) {
                return;
            }
        }
        if (end >= least && !goesOn(text, end)) {
            int first = form.prefix().charAt(0) == ':' ? body : start;
            finds.add(form.type(), first, trimmed(text, end));
        }
    }

    /** A prefix that starts with a letter starts a word. */
    private static boolean opens(CharSequence text, int start) {
        return !Chars.isLetter(text.charAt(start)) || Chars.opensWord(text, start);
    }

    /** Forms of a fixed length are part of something else where letters or digits follow. */
    private boolean goesOn(CharSequence text, int end) {
        boolean fixed = form.alphabet() == Tokens.HEX || form.alphabet() == Tokens.UPPER;
        return fixed && Chars.isAlnum(Chars.at(text, end));
    }

    private boolean isMixed(CharSequence text, int body) {
        if (!form.mixed()) {
            return true;
        }
        boolean digit = false;
        boolean letter = false;
        for (int i = body; i < body + MIXED_WITHIN && Tokens.isIn(form.alphabet(), Chars.at(text, i)); i++) {
            digit |= Chars.isDigit(text.charAt(i));
            letter |= Chars.isLetter(text.charAt(i));
        }
        return digit && letter;
    }

    private boolean inContext(CharSequence text, int start) {
        if (form.context().isEmpty()) {
            return true;
        }
        for (int i = Math.max(0, start - CONTEXT_REACH); i < start; i++) {
            if (Chars.startsWithFolded(text, i, form.context())) {
                return true;
            }
        }
        return false;
    }

    /** A full stop or dash at the end belongs to the sentence. */
    private static int trimmed(CharSequence text, int end) {
        int trimmed = end;
        while (!Chars.isAlnum(text.charAt(trimmed - 1)) && text.charAt(trimmed - 1) != '_') {
            trimmed--;
        }
        return trimmed;
    }
}
