package dev.tilth.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds of values of any kind. */
final class Values {
    /** Reading more takes time that grows faster than their number. */
    static final int MOST_DIGITS = 4_000;

    private Values() {}

    /** A whole number in the smaller of its two types. */
    static Object whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
    }

    /** @throws TemplateError where there are more digits than a number has */
    static Object whole(String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw TemplateError.broken("a number is too large");
        }
        return whole(new BigInteger(digits));
    }

    static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return !(value instanceof Nothing);
    }

    static boolean equal(Object a, Object b) {
        if (a instanceof Number || b instanceof Number) {
            return isNumber(a) && isNumber(b) && compareNumbers(a, b) == 0;
        }
        return a.equals(b);
    }

    /** Below 0, 0 or over 0, for two numbers or two texts. */
    static int compare(Object a, Object b) {
        if (isNumber(a) && isNumber(b)) {
            return compareNumbers(a, b);
        }
        if (a instanceof String first && b instanceof String second) {
            return compareTexts(first, second);
        }
        throw TemplateError.broken("two values have no order");
    }

    private static int compareTexts(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static int compareNumbers(Object a, Object b) {
        Object first = number(a);
        Object second = number(b);
        if (first instanceof Long left && second instanceof Long right) {
            return Long.compare(left, right);
        }
        return Double.compare(((Number) first).doubleValue(), ((Number) second).doubleValue());
    }

    /** Truth as 1 and 0, numbers as they are. */
    static Object number(Object value) {
        return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value;
    }

    /** What a loop goes through: items, keys of a map, characters of a text, nothing of what is undefined. */
    static List<Object> items(Object value, Budget budget) {
        if (value instanceof List<?> list) {
            budget.spend(list.size());
            return new ArrayList<>(list);
        }
        if (value instanceof Map<?, ?> map) {
            budget.spend(map.size());
            return new ArrayList<>(map.keySet());
        }
        if (value instanceof String text) {
            budget.spend(text.length());
            return new ArrayList<>(
                    text.codePoints().mapToObj(Character::toString).toList());
        }
        if (value == Nothing.UNDEFINED) {
            return List.of();
        }
        throw TemplateError.broken("what a loop goes through is no list");
    }

    static long length(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof List<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value == Nothing.UNDEFINED) {
            return 0;
        }
        throw TemplateError.broken("a value has no length");
    }

    static boolean contains(Object whole, Object part, Budget budget) {
        if (whole instanceof String text) {
            budget.read(text);
            if (part instanceof String wanted) {
                return text.contains(wanted);
            }
        } else if (whole instanceof Map<?, ?> map) {
            return map.containsKey(part);
        } else if (whole instanceof List<?> list) {
            budget.spend(list.size());
            return list.stream().anyMatch(item -> equal(item, part));
        } else if (whole == Nothing.UNDEFINED) {
            return false;
        }
        throw TemplateError.broken("a value cannot be in another");
    }
}
