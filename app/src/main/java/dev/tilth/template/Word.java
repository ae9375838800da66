package dev.tilth.template;

/**
 * A word of an expression.
 *
 * @param text of a string what it stands for, else as written
 * @param line from 1
 */
record Word(Kind kind, String text, int line) {
    enum Kind {
        NAME,
        STRING,
        WHOLE,
        DECIMAL,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
