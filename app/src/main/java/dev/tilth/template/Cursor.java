package dev.tilth.template;

import java.util.List;

/** A place in the words of a tag. Not for several threads. */
class Cursor {
    private final List<Word> words;
    private int at;

    Cursor(List<Word> words) {
        this.words = words;
    }

    final Word peek() {
        return words.get(at);
    }

    final Word ahead() {
        return words.get(Math.min(at + 1, words.size() - 1));
    }

    final Word take() {
        Word word = words.get(at);
        at = Math.min(at + 1, words.size() - 1);
        return word;
    }

    final boolean isEnd() {
        return peek().kind() == Word.Kind.END;
    }

    final boolean atSign(String sign) {
        return peek().isSign(sign);
    }

    final boolean takesSign(String sign) {
        boolean there = atSign(sign);
        if (there) {
            take();
        }
        return there;
    }

    final boolean takes(String name) {
        boolean there = peek().isName(name);
        if (there) {
            take();
        }
        return there;
    }

    final void needSign(String sign) {
        if (!takesSign(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
    }

    final void need(String name) {
        if (!takes(name)) {
            throw unexpected(name);
        }
    }

    final String name() {
        if (peek().kind() != Word.Kind.NAME) {
            throw unexpected("a name");
        }
        return take().text();
    }

    /** @throws TemplateError where words are left */
    final void end() {
        if (!isEnd()) {
            throw unexpected("the end of the tag");
        }
    }

    final TemplateError unexpected(String wanted) {
        String found = isEnd() ? "the end of the tag" : "\"" + peek().text() + "\"";
        return TemplateError.broken("there is " + found + " where " + wanted + " belongs")
                .at(peek().line());
    }
}
