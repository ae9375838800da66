package dev.tilth.privacy;

/** Tokens of bots without a prefix: Telegram's {@code digits:35 characters} and Discord's three parts. */
final class BotTokenProbe implements Probe {
    static final PrivateType TELEGRAM = PrivateType.secret("telegram-token");
    static final PrivateType DISCORD = PrivateType.secret("discord-token");

    private static final double LEAST_BITS = 3.5;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (text.charAt(at) == ':') {
            telegram(text, at, finds);
        } else if (Chars.at(text, at + 7) == '.') {
            discord(text, at, finds);
        }
    }

    private static void telegram(CharSequence text, int at, Finds finds) {
        int start = at;
        while (at - start < 11 && Chars.isDigit(Chars.at(text, start - 1))) {
            start--;
        }
        int end = runEnd(text, at + 1, 36);
        boolean opens = Chars.opensWord(text, start) || Chars.startsWithFolded(text, start - 3, "bot");
        if (at - start >= 8 && at - start <= 10 && end - at == 36 && opens && isDrawn(text, at + 1, end)) {
            finds.add(TELEGRAM, start, end);
        }
    }

    private static void discord(CharSequence text, int at, Finds finds) {
        int start = at;
        while (at - start < 30 && Chars.isBase64Url(Chars.at(text, start - 1))) {
            start--;
        }
        int end = runEnd(text, at + 8, 60);
        boolean sized = at - start >= 24 && at - start <= 28 && end - at - 8 >= 27 && end - at - 8 <= 40;
        char first = Chars.at(text, start);
        boolean user = first == 'M' || first == 'N' || first == 'O';
        if (sized && user && runEnd(text, at + 1, 7) == at + 7 && isDrawn(text, at + 8, end)) {
            finds.add(DISCORD, start, end);
        }
    }

    private static boolean isDrawn(CharSequence text, int start, int end) {
        return Entropy.of(text, start, end) >= LEAST_BITS;
    }

    private static int runEnd(CharSequence text, int from, int most) {
        int end = from;
        while (end < from + most && Chars.isBase64Url(Chars.at(text, end))) {
            end++;
        }
        return end;
    }
}
