package dev.tilth.dryrun;

import dev.tilth.text.TokenCounter;
import java.util.List;

/** One of OpenAI's encodings, with the marks of {@link ChatMl} as one token each. What lies between two places is cut alone. */
public final class BuiltInTokens implements TokenPlaces {
    private final TokenCounter counter;

    public BuiltInTokens(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String name() {
        return counter.name();
    }

    @Override
    public int[] before(String text, int[] places) {
        int[] tokens = new int[places.length];
        int at = 0;
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            count += count(text, at, places[i]);
            at = places[i];
            tokens[i] = count;
        }
        return tokens;
    }

    private int count(String text, int from, int to) {
        int tokens = 0;
        int plain = from;
        int at = text.indexOf("<|", from);
        while (at >= 0 && at < to) {
            int mark = mark(text, at);
            if (mark > 0 && at + mark <= to) {
                tokens += plain(text, plain, at) + 1;
                plain = at + mark;
            }
            at = text.indexOf("<|", Math.max(plain, at + 1));
        }
        return tokens + plain(text, plain, to);
    }

    private int plain(String text, int from, int to) {
        return from == to ? 0 : counter.count(text.substring(from, to));
    }

    private static int mark(String text, int at) {
        for (String mark : List.of(ChatMl.START, ChatMl.END, ChatMl.SEPARATOR, ChatMl.END_OF_TEXT)) {
            if (text.startsWith(mark, at)) {
                return mark.length();
            }
        }
        return 0;
    }
}
