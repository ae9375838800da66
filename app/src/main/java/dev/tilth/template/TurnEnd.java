package dev.tilth.template;

import dev.tilth.dryrun.Answer;
import dev.tilth.example.Message;

/**
 * What a template writes behind an answer.
 *
 * @param written behind each, with the white space around its mark
 * @param last behind the last of a conversation, where often the end of the text follows
 */
record TurnEnd(String written, String last) {
    private static final int LONGEST_MARK = 40;

    /**
     * @param last what is written behind the last answer
     * @param between what is written between an answer and the user's next words
     * @param before what is written before the user's first words
     */
    static TurnEnd of(String last, String between, String before) {
        if (between.startsWith(last)) {
            return new TurnEnd(last, last);
        }
        int same = 0;
        while (same < Math.min(between.length(), before.length())
                && between.charAt(between.length() - 1 - same) == before.charAt(before.length() - 1 - same)) {
            same++;
        }
        String written = between.substring(0, between.length() - same);
        return written.isBlank() || !last.startsWith(written) ? new TurnEnd(last, last) : new TurnEnd(written, last);
    }

    /** Without that white space; empty where the template writes no end. */
    String mark() {
        return written.strip();
    }

    /** What stands behind the end of a turn; all of it where it begins with none. */
    String behind(String text) {
        return text.startsWith(written) ? text.substring(written.length()) : text;
    }

    /** White space behind the mark. */
    private int behind() {
        return mark().isEmpty() ? 0 : written.length() - written.stripTrailing().length();
    }

    /**
     * The answer that fills {@code [from, end)}.
     *
     * @param words the row's own, which may begin later
     * @param next where the user's next turn begins
     */
    Answer within(String text, int from, int end, int next, Message words) {
        boolean closes = end == text.length() && text.endsWith(last) && last.startsWith(written);
        int close = closes ? end - last.length() + written.length() : end;
        int after = text.startsWith(trailing(), close - behind()) ? close - behind() : close;
        int stop = words.calls().isEmpty() ? ownMark(text, after) : anyMark(text, after);
        boolean ends = !mark().isEmpty() && stop >= from && stop < after;
        int said = ends ? stop : end;
        return new Answer(
                from, content(text, from, said, words.text()), said, ends ? after : end, end, next, words.trained());
    }

    /** Where the mark begins that ends at {@code after}; {@code after} where it is another. */
    private int ownMark(String text, int after) {
        int stop = after - mark().length();
        return text.startsWith(mark(), stop) ? stop : after;
    }

    /** As {@link #ownMark}; a turn that calls tools may end with a mark in angle brackets of its own. */
    private int anyMark(String text, int after) {
        int stop = ownMark(text, after);
        String close = text.substring(Math.max(0, after - LONGEST_MARK), after);
        int open = close.lastIndexOf('<');
        boolean other = stop == after
                && open >= 0
                && close.endsWith(">")
                && close.substring(open).chars().noneMatch(Character::isWhitespace);
        return other ? after - close.length() + open : stop;
    }

    /** Where the words begin that reach up to {@code stop}, white space aside; {@code from} where they do not. */
    private static int content(String text, int from, int stop, String words) {
        String bare = words.strip();
        int last = stop;
        while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int begin = last - bare.length();
        return !bare.isEmpty() && begin > from && text.startsWith(bare, begin) ? begin : from;
    }

    /** Where the turn ends that says {@code words} from {@code from} on: at the next mark; -1 where it could be another's. */
    int next(String text, int from, Message words) {
        boolean ambiguous = mark().isEmpty()
                || words.text().contains(mark())
                || words.calls().stream().anyMatch(call -> call.arguments().contains(mark()));
        int stop = ambiguous ? -1 : text.indexOf(written, from);
        return stop < 0 ? -1 : stop + written.length();
    }

    /** Where a turn ends of which the template marks {@code [.., marked)} as the assistant's: behind its mark and white space. */
    int end(String text, int marked) {
        int at = marked;
        if (!mark().isEmpty() && text.startsWith(written, marked)) {
            return marked + written.length();
        }
        if (text.startsWith(trailing(), at)) {
            at += behind();
        }
        return at;
    }

    private String trailing() {
        return written.substring(written.length() - behind());
    }
}
