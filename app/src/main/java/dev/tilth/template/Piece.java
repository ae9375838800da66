package dev.tilth.template;

import java.util.List;

/**
 * A part of a template.
 *
 * @param kind what it is
 * @param text of plain text what is written
 * @param words of a tag
 * @param line where it begins, from 1
 */
record Piece(Kind kind, String text, List<Word> words, int line) {
    enum Kind {
        TEXT,
        EXPRESSION,
        BLOCK
    }

    static Piece text(String text, int line) {
        return new Piece(Kind.TEXT, text, List.of(), line);
    }

    /** The word that a block begins with; empty for all else. */
    String tag() {
        return kind == Kind.BLOCK ? words.get(0).text() : "";
    }
}
