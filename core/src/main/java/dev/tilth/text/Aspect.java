package dev.tilth.text;

import java.util.Locale;

/** What a difference between two texts is about, where it makes them two examples and not one said twice. */
public enum Aspect {
    NUMBER(1),
    UNIT(2),
    CURRENCY(3),
    NEGATION(4),
    OPERATOR(5),
    DATE(6),
    IDENTIFIER(7),
    CODE(8),
    /** The name or an argument of a tool call. */
    CALL(9),
    /** Who speaks, and where one message ends. */
    TURN(10),
    NAME(11),
    ACRONYM(12),
    /** One word became its opposite: {@code before}, {@code after}. */
    OPPOSITE(13),
    /** A word that says how many, how often or in which order: {@code all}, {@code only}, {@code sorted}. */
    QUANTIFIER(17),
    /** What is asked for: {@code why}, {@code how}. */
    QUESTION(18),
    /** One pictograph became another. */
    SYMBOL(14),
    /** A word became another in a script without capitals, where a name cannot be told from other words. */
    CASELESS(15),
    /** A word of content stands where another stood, or changed places with it. */
    CONTENT(19),
    /** The texts differ in more places than are compared. */
    EXTENT(16);

    private static final Aspect[] ALL = values();

    private final byte code;
    private final String word = name().toLowerCase(Locale.ROOT);

    Aspect(int code) {
        this.code = (byte) code;
    }

    /** The word in reports, for example {@code number}. */
    public String word() {
        return word;
    }

    /** A number from 1 on; 0 stands for none. */
    byte code() {
        return code;
    }

    static Aspect of(int code) {
        for (Aspect aspect : ALL) {
            if (aspect.code == code) {
                return aspect;
            }
        }
        throw new IllegalArgumentException("no aspect has code " + code);
    }
}
