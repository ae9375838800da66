package dev.tilth.template;

import java.io.Serial;

/** What is wrong with a template, or with what it was given; the line is that of the template. */
final class TemplateError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What stopped it. */
    enum Kind {
        /** It cannot be read, or it does what its language has not. */
        BROKEN,
        /** It refuses what it was given, with {@code raise_exception}. */
        REFUSED,
        /** It took more steps, or made more text, than a conversation can need. */
        ENDLESS
    }

    private final Kind kind;
    private final int line;
    private final String what;

    private TemplateError(Kind kind, int line, String what) {
        super(what, null, false, false);
        this.kind = kind;
        this.line = line;
        this.what = what;
    }

    /** @param what a few words, which may name parts of the template but nothing of its values */
    static TemplateError broken(String what) {
        return new TemplateError(Kind.BROKEN, 0, what);
    }

    static TemplateError refused(String what) {
        return new TemplateError(Kind.REFUSED, 0, what);
    }

    static TemplateError endless() {
        return new TemplateError(Kind.ENDLESS, 0, "it takes more steps than a conversation can need");
    }

    /** With the line where that is not known yet. */
    TemplateError at(int place) {
        return line > 0 ? this : new TemplateError(kind, place, what);
    }

    Kind kind() {
        return kind;
    }

    /** From 1; 0 where it is not known. */
    int line() {
        return line;
    }

    String what() {
        return what;
    }
}
