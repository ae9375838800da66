package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions, as Jinja orders its operators. Not for several threads. */
final class Expressions extends Operands {
    private static final List<String> COMPARES = List.of("==", "!=", "<", "<=", ">", ">=");

    Expressions(List<Word> words) {
        super(words);
    }

    /** {@code a} or {@code a, b}, which is a list. */
    Expression tuple() {
        Expression first = expression();
        if (!atSign(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (takesSign(",") && !isEnd()) {
            items.add(expression());
        }
        return Literals.list(items);
    }

    /** Names to assign to, with commas between. */
    List<String> names() {
        boolean bracket = takesSign("(");
        List<String> names = new ArrayList<>(List.of(name()));
        while (takesSign(",")) {
            names.add(name());
        }
        if (bracket) {
            needSign(")");
        }
        return names;
    }

    /** With {@code a if b else c}. */
    @Override
    Expression expression() {
        enter();
        Expression value = plain();
        while (takes("if")) {
            Expression then = value;
            Expression condition = plain();
            Expression otherwise = takes("else") ? expression() : scope -> Nothing.UNDEFINED;
            value = scope -> Values.isTrue(condition.value(scope)) ? then.value(scope) : otherwise.value(scope);
        }
        leave();
        return value;
    }

    /** Without {@code a if b else c}. */
    Expression plain() {
        Expression left = and();
        while (takes("or")) {
            Expression first = left;
            Expression second = and();
            left = scope -> {
                Object value = first.value(scope);
                return Values.isTrue(value) ? value : second.value(scope);
            };
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (takes("and")) {
            Expression first = left;
            Expression second = not();
            left = scope -> {
                Object value = first.value(scope);
                return Values.isTrue(value) ? second.value(scope) : value;
            };
        }
        return left;
    }

    private Expression not() {
        int times = 0;
        while (takes("not")) {
            times++;
        }
        Expression value = compare();
        boolean negated = times % 2 == 1;
        if (times == 0) {
            return value;
        }
        return scope -> Values.isTrue(value.value(scope)) != negated;
    }

    private Expression compare() {
        Expression left = sum();
        Expression whole = left;
        boolean first = true;
        while (true) {
            String operator = comparison();
            if (operator.isEmpty()) {
                return whole;
            }
            Expression right = sum();
            Expression one = Operators.compare(operator, left, right);
            Expression before = whole;
            whole = first ? one : scope -> Values.isTrue(before.value(scope)) && Values.isTrue(one.value(scope));
            left = right;
            first = false;
        }
    }

    private String comparison() {
        if (peek().kind() == Word.Kind.SIGN && COMPARES.contains(peek().text())) {
            return take().text();
        }
        if (takes("in")) {
            return "in";
        }
        if (peek().isName("not") && ahead().isName("in")) {
            take();
            take();
            return "not in";
        }
        return "";
    }

    private Expression sum() {
        Expression left = joined();
        while (atSign("+") || atSign("-")) {
            left = Operators.arithmetic(take().text(), left, joined());
        }
        return left;
    }

    private Expression joined() {
        Expression left = product();
        while (takesSign("~")) {
            left = Operators.join(left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (atSign("*") || atSign("/") || atSign("//") || atSign("%")) {
            left = Operators.arithmetic(take().text(), left, power());
        }
        return left;
    }

    private Expression power() {
        Expression left = unary(true);
        while (takesSign("**")) {
            left = Operators.arithmetic("**", left, unary(true));
        }
        return left;
    }

    private Expression unary(boolean filtered) {
        Expression value;
        if (atSign("-") || atSign("+")) {
            String sign = take().text();
            enter();
            value = Operators.arithmetic(sign, scope -> 0L, unary(false));
            leave();
        } else {
            value = members(primary());
        }
        return filtered ? filters(value) : value;
    }
}
