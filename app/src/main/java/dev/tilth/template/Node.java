package dev.tilth.template;

/** A part of a template that writes. */
interface Node {
    /** How the surrounding loop goes on. */
    enum Flow {
        NEXT,
        CONTINUE,
        BREAK
    }

    Flow render(Scope scope, Output out);
}
