package dev.tilth.bench.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One row as a chat in JSON; a reusable buffer, not for several threads. */
final class Line {
    private static final byte[] START = bytes("{\"messages\":[{\"role\":\"system\",\"content\":\"You are a helpful"
            + " assistant.\"},{\"role\":\"user\",\"content\":\"");
    private static final byte[] MIDDLE = bytes("\"},{\"role\":\"assistant\",\"content\":\"");
    private static final byte[] END = bytes("\"}]}\n");
    private static final byte[] FENCE = bytes("\\n```\\n");

    private final byte[] buffer = new byte[1 << 14];
    private int length;

    /** @param planted a sentence to stand after the question; holds nothing that JSON escapes */
    void write(Passage passage, String planted, Vocabulary vocabulary, OutputStream out) throws IOException {
        length = 0;
        put(START);
        words(passage, 0, passage.asked(), vocabulary);
        if (!planted.isEmpty()) {
            buffer[length++] = ' ';
            put(bytes(planted));
        }
        put(MIDDLE);
        words(passage, passage.asked(), passage.count(), vocabulary);
        put(END);
        out.write(buffer, 0, length);
    }

    private void words(Passage passage, int from, int to, Vocabulary vocabulary) {
        boolean code = false;
        for (int i = from; i < to; i++) {
            int flags = passage.flags[i];
            if ((flags & Passage.CODE) != 0 && !code) {
                put(FENCE);
                code = true;
            } else if (i > from) {
                buffer[length++] = ' ';
            }
            word(passage.words[i], flags, vocabulary);
        }
        if (code) {
            put(FENCE);
        }
    }

    private void word(int word, int flags, Vocabulary vocabulary) {
        int start = length;
        if (word < Vocabulary.SIZE) {
            put(vocabulary.word(word));
        } else {
            figure(word - Vocabulary.SIZE);
        }
        if ((flags & Passage.CAPITAL) != 0 && buffer[start] >= 'a') {
            buffer[start] = (byte) (buffer[start] - 'a' + 'A');
        }
        if ((flags & Passage.COMMA) != 0) {
            buffer[length++] = ',';
        } else if ((flags & Passage.STOP) != 0) {
            buffer[length++] = (byte) ((flags & Passage.ASKED) != 0 ? '?' : '.');
        }
    }

    private void figure(int value) {
        int start = length;
        int rest = value;
        do {
            buffer[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = start, j = length - 1; i < j; i++, j--) {
            byte held = buffer[i];
            buffer[i] = buffer[j];
            buffer[j] = held;
        }
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
