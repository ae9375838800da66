package dev.tilth.corpus;

import dev.tilth.text.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The words of one row that are compared with others, as {@link SimilarityText} orders them: kept when the row is read,
 * so that no later step has to find them in its text again. A reusable buffer, not for several threads.
 */
public final class RowWords {
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int ASKED = 1 << 30;
    private static final int SUM_SEED = 0x776F7264;

    private final Words words = new Words();
    private int prompt;
    private int chosen;
    private boolean complete;
    private boolean asked;

    /**
     * The words of an example as bytes: two ends, a check sum, then eight bytes a word; the first end is inverted where they are not
     * {@link #isComplete}, and has a bit more where the prompt {@link #isAsked}.
     */
    static byte[] bytes(Words words, SimilarityText text, boolean complete, boolean asked) {
        int first = text.prompt() | (asked ? ASKED : 0);
        ByteBuffer bytes =
                ByteBuffer.allocate(HEAD + words.count() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(complete ? first : ~first).putInt(text.chosen()).putInt(sum(words));
        words.copyHashes(bytes.asLongBuffer());
        return bytes.array();
    }

    /** Takes the words of a row from its bytes; none where there are no bytes. */
    void read(byte[] bytes, int from, int length) {
        if (length == 0) {
            words.clear();
            prompt = 0;
            chosen = 0;
            complete = false;
            asked = false;
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN);
        int first = buffer.getInt();
        complete = first >= 0;
        int end = complete ? first : ~first;
        asked = (end & ASKED) != 0;
        prompt = end & ~ASKED;
        chosen = buffer.getInt();
        int sum = buffer.getInt();
        words.setHashes(buffer.slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer());
        if (sum != sum(words)) {
            throw Rows.damaged("the words of a row");
        }
    }

    /** The words may lie on disk from one build to the next. */
    private static int sum(Words words) {
        long sum = SUM_SEED;
        for (int i = 0; i < words.count(); i++) {
            sum += words.hash(i);
        }
        return (int) (sum ^ (sum >>> 32));
    }

    /** The words; only their number and hashes are known. */
    public Words words() {
        return words;
    }

    /** Whether each part of the example that says something says it in words; where not, its text stands for it. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether the words of the prompt are all that was asked, with no call in between and no tool's result left out. */
    public boolean isAsked() {
        return asked;
    }

    /** End of the words of the prompt. */
    public int prompt() {
        return prompt;
    }

    /** End of the words of the answer, or of the preferred one. */
    public int chosen() {
        return chosen;
    }
}
