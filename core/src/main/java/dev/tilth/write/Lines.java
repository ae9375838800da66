package dev.tilth.write;

import java.nio.charset.StandardCharsets;

/** Lines that were made by one thread and wait to be written in order. */
final class Lines {
    private StringBuilder text = new StringBuilder();
    private byte[] bytes = new byte[0];
    private long count;

    /** Where the next line is to be appended, without its line feed. */
    StringBuilder next() {
        return text;
    }

    void end() {
        text.append('\n');
        count++;
    }

    /** Ends the lines: what follows is only asked for. */
    void seal() {
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text = new StringBuilder(0);
    }

    /** The lines, once they are sealed. */
    byte[] bytes() {
        return bytes;
    }

    long count() {
        return count;
    }
}
