package dev.tilth.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What stands between two values. */
final class Operators {
    private static final int MOST_DIGITS = 64;

    private Operators() {}

    static Expression compare(String operator, Expression left, Expression right) {
        return scope -> {
            Object a = left.value(scope);
            Object b = right.value(scope);
            return switch (operator) {
                case "==" -> Values.equal(a, b);
                case "!=" -> !Values.equal(a, b);
                case "<" -> Values.compare(a, b) < 0;
                case "<=" -> Values.compare(a, b) <= 0;
                case ">" -> Values.compare(a, b) > 0;
                case ">=" -> Values.compare(a, b) >= 0;
                case "in" -> Values.contains(b, a, scope.budget());
                default -> !Values.contains(b, a, scope.budget());
            };
        };
    }

    /** {@code a ~ b}: both as text. */
    static Expression join(Expression left, Expression right) {
        return scope -> joined(
                Text.of(left.value(scope), scope.budget()),
                Text.of(right.value(scope), scope.budget()),
                scope.budget());
    }

    static Expression arithmetic(String operator, Expression left, Expression right) {
        return scope -> apply(operator, left.value(scope), right.value(scope), scope.budget());
    }

    static Object negated(Object number, Budget budget) {
        return apply("-", 0L, number, budget);
    }

    private static Object apply(String operator, Object a, Object b, Budget budget) {
        if (a instanceof String text) {
            return ofText(operator, text, b, budget);
        }
        if (operator.equals("+") && a instanceof List<?> first && b instanceof List<?> second) {
            budget.spend((long) first.size() + second.size());
            List<Object> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
        if (operator.equals("*") && b instanceof String text && a instanceof Long times) {
            return repeated(text, times, budget);
        }
        Object x = Values.number(a);
        Object y = Values.number(b);
        if (!(x instanceof Number first) || !(y instanceof Number second)) {
            throw TemplateError.broken("two values cannot be joined by " + operator);
        }
        boolean whole = !(first instanceof Double) && !(second instanceof Double);
        return whole && !operator.equals("/")
                ? ofWhole(operator, big(first), big(second))
                : ofDecimal(operator, first.doubleValue(), second.doubleValue());
    }

    private static Object ofText(String operator, String text, Object b, Budget budget) {
        if (operator.equals("+") && b instanceof String more) {
            return joined(text, more, budget);
        }
        if (operator.equals("*") && b instanceof Long times) {
            return repeated(text, times, budget);
        }
        if (operator.equals("%")) {
            return Format.percent(text, b instanceof List<?> values ? new ArrayList<>(values) : List.of(b), budget);
        }
        throw TemplateError.broken("a text and another value cannot be joined by " + operator);
    }

    private static String joined(String a, String b, Budget budget) {
        budget.spend((long) a.length() + b.length());
        return a + b;
    }

    private static String repeated(String text, long times, Budget budget) {
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        budget.spend(times > Integer.MAX_VALUE ? Long.MAX_VALUE / 2 : times * text.length());
        return text.repeat((int) times);
    }

    private static BigInteger big(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }

    private static Object ofWhole(String operator, BigInteger a, BigInteger b) {
        if ((operator.equals("//") || operator.equals("%")) && b.signum() == 0) {
            throw TemplateError.broken("something is divided by 0");
        }
        if (a.bitLength() + b.bitLength() > MOST_DIGITS * 8) {
            throw TemplateError.broken("a number is too large");
        }
        return Values.whole(
                switch (operator) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    case "*" -> a.multiply(b);
                    case "//" -> floor(a, b);
                    case "%" -> a.subtract(floor(a, b).multiply(b));
                    default -> power(a, b);
                });
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger power(BigInteger a, BigInteger b) {
        if (b.signum() < 0 || b.bitLength() > 6) {
            throw TemplateError.broken("a power is not from 0 to 63");
        }
        return a.pow(b.intValueExact());
    }

    private static Object ofDecimal(String operator, double a, double b) {
        if (b == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw TemplateError.broken("something is divided by 0");
        }
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "//" -> Math.floor(a / b);
            case "%" -> a - Math.floor(a / b) * b;
            default -> StrictMath.pow(a, b);
        };
    }
}
