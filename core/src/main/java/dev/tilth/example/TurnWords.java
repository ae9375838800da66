package dev.tilth.example;

import dev.tilth.text.WordRange;
import dev.tilth.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Where the words of each message of a conversation stand among the words of the example, so that a text is read for its
 * words once, whoever asks for them. A reusable buffer, not for several threads.
 */
public final class TurnWords {
    private Words words = new Words();
    private int[] firsts = new int[16];
    private int[] ends = new int[16];
    private int[] bases = new int[16];
    private boolean[] ascii = new boolean[16];
    private int count;

    /** The words of all messages of a conversation. */
    public static TurnWords of(Example example) {
        List<Message> messages = example.conversation();
        TurnWords turns = new TurnWords();
        Words words = new Words();
        turns.clear(words);
        for (Message message : messages) {
            int first = words.count();
            int base = words.length();
            words.add(message.text());
            turns.add(first, base);
        }
        return turns;
    }

    /**
     * Forgets all messages.
     *
     * @param among the words among which those of the next messages are
     */
    public void clear(Words among) {
        words = among;
        count = 0;
    }

    /**
     * Adds the next message, whose words are the last.
     *
     * @param first its first word
     * @param base where its text begins, counted as {@link Words#start}
     */
    public void add(int first, int base) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            bases = Arrays.copyOf(bases, count * 2);
            ascii = Arrays.copyOf(ascii, count * 2);
        }
        firsts[count] = first;
        ends[count] = words.count();
        ascii[count] = base == words.length() || words.isAscii();
        bases[count++] = base;
    }

    /** Adds the next message, whose words are not looked for. */
    public void skip() {
        add(words.count(), words.length());
        ascii[count - 1] = false;
    }

    /** Whether message {@code i} was read for its words and is of ASCII alone. */
    public boolean isAscii(int i) {
        return ascii[i];
    }

    /** Shows the words of message {@code i} of the conversation in {@code range}. */
    public void show(int i, WordRange range) {
        range.show(words, firsts[i], ends[i], bases[i], ascii[i]);
    }
}
