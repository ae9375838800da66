package dev.tilth.source;

import java.util.BitSet;

/** The brackets that are open, outermost first: a bit each, so that no nesting costs much memory. */
final class Brackets {
    private final BitSet objects = new BitSet();
    private int depth;
    private int openObjects;

    void clear() {
        depth = 0;
        openObjects = 0;
    }

    int depth() {
        return depth;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    boolean topIsObject() {
        return depth > 0 && objects.get(depth - 1);
    }

    void push(boolean object) {
        objects.set(depth++, object);
        openObjects += object ? 1 : 0;
    }

    /**
     * Closes the innermost bracket of this kind and all inside it. False where none is open; the counts make sure that
     * nothing is searched in vain, so that all calls together are linear.
     */
    boolean close(boolean object) {
        if ((object ? openObjects : depth - openObjects) == 0) {
            return false;
        }
        boolean closed;
        do {
            closed = objects.get(--depth);
            openObjects -= closed ? 1 : 0;
        } while (closed != object);
        return true;
    }
}
