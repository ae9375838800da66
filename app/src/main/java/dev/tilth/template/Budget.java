package dev.tilth.template;

/** Steps and characters that one rendering may take, so that it ends. Not for several threads. */
final class Budget {
    private static final int DEEPEST_CALLS = 100;
    private static final int CHARACTERS_A_STEP = 16;

    private long left;
    private int depth;

    Budget(long steps) {
        left = steps;
    }

    /** @throws TemplateError where that is too much */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw TemplateError.endless();
        }
    }

    /** For looking through a text. */
    void read(String text) {
        spend(1 + text.length() / CHARACTERS_A_STEP);
    }

    void enter() {
        if (++depth > DEEPEST_CALLS) {
            throw TemplateError.endless();
        }
    }

    void leave() {
        depth--;
    }
}
