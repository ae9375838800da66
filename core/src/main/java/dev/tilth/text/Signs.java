package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/**
 * Tells signs that carry meaning from punctuation: {@code 17 - 23} from a dash, {@code x > 0} from a quoted line,
 * {@code -5} from a bullet, {@code $5} from TeX, {@code C++} from {@code C}.
 */
final class Signs {
    private static final int LONGEST_OPERATOR = 3;
    private static final int VARIATION_SELECTOR = 0xFE0F;

    private Signs() {}

    /** Adds the sign at {@code at} to {@code out} where it carries meaning; returns where to go on. */
    static int next(Lexemes out, CharSequence text, int at, int to) {
        char c = text.charAt(at);
        if (joinsDigits(text, at, c)) {
            out.sign(c, Aspect.NUMBER, at, at + 1);
            return at + 1;
        }
        if (c == '$') {
            return currency(out, text, at);
        }
        if (c == '#' && isWord(text, at - 1) && !isWord(text, at + 1)) {
            out.sign(c, Aspect.IDENTIFIER, at, at + 1);
            return at + 1;
        }
        if (c == '"' || c == '\'') {
            return quoted(out, text, at);
        }
        if (isOperator(c)) {
            int end = at + 1;
            while (end < to && isOperator(text.charAt(end))) {
                end++;
            }
            operator(out, text, at, end);
            return end;
        }
        return c < 128 ? at + 1 : other(out, text, at);
    }

    /** The point of {@code 1.5}, the colon of {@code 10:30}. */
    private static boolean joinsDigits(CharSequence text, int at, char c) {
        return (c == '.' || c == ',' || c == ':' || c == '\'') && isDigit(text, at - 1) && isDigit(text, at + 1);
    }

    private static int currency(Lexemes out, CharSequence text, int at) {
        int right = isSpace(text, at + 1) ? at + 2 : at + 1;
        int left = isSpace(text, at - 1) ? at - 2 : at - 1;
        if (isDigit(text, right) || isDigit(text, left)) {
            out.sign('$', Aspect.CURRENCY, at, at + 1);
        }
        return at + 1;
    }

    /** The sign alone between quotes that is an argument: {@code split(",")}. */
    private static int quoted(Lexemes out, CharSequence text, int at) {
        char c = text.charAt(at);
        boolean alone = is(text, at + 2, c)
                && isOneOf(text, at - 1, "(=[ ,+")
                && isOneOf(text, at + 3, ")];, ")
                && !isWord(text, at + 1);
        if (alone) {
            out.sign(text.charAt(at + 1), Aspect.CODE, at, at + 3);
        }
        return alone ? at + 3 : at + 1;
    }

    private static boolean isOneOf(CharSequence text, int at, String signs) {
        return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private static int other(Lexemes out, CharSequence text, int at) {
        int point = Character.codePointAt(text, at);
        int end = at + Character.charCount(point);
        int type = UCharacter.getType(point);
        if (type == UCharacterCategory.CURRENCY_SYMBOL) {
            out.sign(point, Aspect.CURRENCY, at, end);
        } else if (point == '°' || point == '‰') {
            out.sign(point, Aspect.UNIT, at, end);
        } else if (type == UCharacterCategory.OTHER_NUMBER) {
            out.sign(point, Aspect.NUMBER, at, end);
        } else if (type == UCharacterCategory.MATH_SYMBOL) {
            out.sign(point, Aspect.OPERATOR, at, end);
        } else if (type == UCharacterCategory.OTHER_SYMBOL && point != VARIATION_SELECTOR) {
            out.sign(point, Aspect.SYMBOL, at, end);
        }
        return end;
    }

    private static boolean isOperator(char c) {
        return switch (c) {
            case '<', '>', '=', '!', '&', '|', '+', '-', '*', '/', '^', '%', '−', '–', '×', '÷' -> true;
            default -> false;
        };
    }

    private static void operator(Lexemes out, CharSequence text, int from, int to) {
        if (to - from > LONGEST_OPERATOR) {
            return;
        }
        char first = plain(text.charAt(from));
        if (to - from == 1 && isSign(text, from, first)) {
            out.sign(first, Aspect.NUMBER, from, to);
            return;
        }
        if (first == '%' && isDigit(text, isSpace(text, from - 1) ? from - 2 : from - 1)) {
            out.sign(first, Aspect.UNIT, from, to);
            return;
        }
        if (first == '+' && isWord(text, from - 1) && !isWord(text, to)) {
            out.sign(first, Aspect.IDENTIFIER, from, to);
            return;
        }
        if (to - from == 1 && first == '!' && isNot(text, from)) {
            out.sign(first, Aspect.OPERATOR, from, to);
            return;
        }
        int left = left(text, from);
        int right = right(text, to);
        boolean matters = compares(text, from, to)
                ? isOperand(text, left) && isOperand(text, right)
                : (isArithmetic(text, from, to) && isStrong(text, left) && isStrong(text, right))
                        || isSpacedInCode(text, from, to, left, right);
        if (matters) {
            long hash = 0;
            for (int i = from; i < to; i++) {
                hash = hash * 256 + plain(text.charAt(i));
            }
            out.sign(hash, Aspect.OPERATOR, from, to);
        }
    }

    /** Between two words an operator is one only in code: elsewhere it is a dash or a bullet. */
    private static boolean isSpacedInCode(CharSequence text, int from, int to, int left, int right) {
        return (to - from == 1 || isArithmetic(text, from, to))
                && isSpace(text, from - 1)
                && isSpace(text, to)
                && (isWord(text, left) || isBracket(text, left))
                && (isWord(text, right) || isBracket(text, right))
                && CodeLine.isLikely(text, from);
    }

    /** The typographic signs stand for the ones on the keyboard. */
    private static char plain(char c) {
        return switch (c) {
            case '−', '–' -> '-';
            case '×' -> '*';
            case '÷' -> '/';
            default -> c;
        };
    }

    /** A minus or plus that belongs to the number after it. */
    private static boolean isSign(CharSequence text, int at, char c) {
        return (c == '-' || c == '+')
                && isDigit(text, at + 1)
                && !isStrong(text, left(text, at))
                && !isWord(text, at - 1);
    }

    /** The mark before what it negates, in code. */
    private static boolean isNot(CharSequence text, int at) {
        return isOneOf(text, at - 1, "( =")
                && (isWord(text, at + 1) || is(text, at + 1, '('))
                && CodeLine.isLikely(text, at);
    }

    private static boolean compares(CharSequence text, int from, int to) {
        boolean logical = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '=') {
                return true;
            }
            logical |= c == '!' || c == '&' || c == '|';
        }
        return logical && to - from > 1 && text.charAt(from) != '!';
    }

    private static boolean isArithmetic(CharSequence text, int from, int to) {
        char c = plain(text.charAt(from));
        boolean power = to - from == 2 && c == text.charAt(from + 1) && (c == '*' || c == '/');
        return (to - from == 1 || power) && c != '!' && c != '&' && c != '|';
    }

    /** The nearest sign before {@code at} on the same line, or -1. */
    private static int left(CharSequence text, int at) {
        int i = at - 1;
        while (isSpace(text, i)) {
            i--;
        }
        return i;
    }

    private static int right(CharSequence text, int at) {
        int i = at;
        while (isSpace(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isOperand(CharSequence text, int at) {
        return isWord(text, at) || isBracket(text, at) || is(text, at, '"') || is(text, at, '\'') || is(text, at, '-');
    }

    /** A digit, a bracket or a letter that stands alone. */
    private static boolean isStrong(CharSequence text, int at) {
        return isDigit(text, at)
                || isBracket(text, at)
                || (isWord(text, at) && !isWord(text, at - 1) && !isWord(text, at + 1));
    }

    private static boolean isBracket(CharSequence text, int at) {
        return is(text, at, '(') || is(text, at, ')') || is(text, at, '[') || is(text, at, ']');
    }

    private static boolean is(CharSequence text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private static boolean isSpace(CharSequence text, int at) {
        return is(text, at, ' ') || is(text, at, '\t') || is(text, at, '\u00A0');
    }

    static boolean isDigit(CharSequence text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) < 128 ? isAsciiDigit(text.charAt(at)) : UCharacter.isDigit(text.charAt(at)));
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWord(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c < 128
                ? isAsciiDigit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_'
                : Words.isWordPart(Character.codePointAt(text, at));
    }
}
