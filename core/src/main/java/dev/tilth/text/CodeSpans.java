package dev.tilth.text;

import java.util.Arrays;

/**
 * Where a text is code: the whole of it where it is JSON or mostly symbols, else its fenced blocks and the spans
 * between backticks. Asked from left to right.
 */
final class CodeSpans {
    private int[] bounds = new int[16];
    private int count;
    private int at;

    private CodeSpans() {}

    static CodeSpans of(String text) {
        CodeSpans spans = new CodeSpans();
        if (Code.isLikely(text)) {
            spans.add(0, text.length());
        } else {
            spans.addMarked(text);
        }
        return spans;
    }

    /** Whether {@code offset} is in code; offsets must not decrease from call to call. */
    boolean covers(int offset) {
        while (at < count && bounds[at + 1] <= offset) {
            at += 2;
        }
        return at < count && bounds[at] <= offset;
    }

    private void addMarked(String text) {
        Fences fences = new Fences();
        int line = 0;
        int open = -1;
        while (line <= text.length()) {
            int newline = text.indexOf('\n', line);
            int end = newline < 0 ? text.length() : newline;
            boolean before = fences.isOpen();
            fences.line(text, line, end);
            if (!before && fences.isOpen()) {
                open = line;
            } else if (before && !fences.isOpen()) {
                add(open, end);
            } else if (!before) {
                addBackticked(text, line, end);
            }
            line = end + 1;
        }
        if (fences.isOpen()) {
            add(open, text.length());
        }
    }

    private void addBackticked(String text, int from, int to) {
        int open = -1;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '`') {
                if (open >= 0) {
                    add(open, i);
                }
                open = open < 0 ? i : -1;
            }
        }
    }

    private void add(int from, int to) {
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, count * 2);
        }
        bounds[count++] = from;
        bounds[count++] = to;
    }
}
