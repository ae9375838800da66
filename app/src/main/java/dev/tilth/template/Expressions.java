package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions, as Jinja orders its operators. Not for several threads. */
final class Expressions extends Cursor {
    private static final int DEEPEST = 200;
    private static final List<String> COMPARES = List.of("==", "!=", "<", "<=", ">", ">=");

    private int depth;

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
    Expression expression() {
        if (++depth > DEEPEST) {
            throw TemplateError.broken("an expression is more than " + DEEPEST + " deep");
        }
        Expression value = plain();
        while (takes("if")) {
            Expression then = value;
            Expression condition = plain();
            Expression otherwise = takes("else") ? expression() : scope -> Nothing.UNDEFINED;
            value = scope -> Values.isTrue(condition.value(scope)) ? then.value(scope) : otherwise.value(scope);
        }
        depth--;
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
            if (++depth > DEEPEST) {
                throw TemplateError.broken("an expression is more than " + DEEPEST + " deep");
            }
            value = Operators.arithmetic(sign, scope -> 0L, unary(false));
            depth--;
        } else {
            value = members(primary());
        }
        return filtered ? filters(value) : value;
    }

    private Expression primary() {
        Word word = take();
        return switch (word.kind()) {
            case STRING -> string(word);
            case WHOLE -> Literals.whole(word.text());
            case DECIMAL -> Literals.of(Double.valueOf(word.text()));
            case NAME -> Literals.name(word.text());
            case SIGN -> bracket(word);
            case END -> throw TemplateError.broken("an expression is missing").at(word.line());
        };
    }

    private Expression string(Word first) {
        StringBuilder text = new StringBuilder(first.text());
        while (peek().kind() == Word.Kind.STRING) {
            text.append(take().text());
        }
        return Literals.of(text.toString());
    }

    private Expression bracket(Word word) {
        return switch (word.text()) {
            case "(" -> {
                List<Expression> items = items(")");
                yield items.size() == 1 ? items.get(0) : Literals.list(items);
            }
            case "[" -> Literals.list(items("]"));
            case "{" -> map();
            default ->
                throw TemplateError.broken("there is \"" + word.text() + "\" where an expression belongs")
                        .at(word.line());
        };
    }

    private List<Expression> items(String close) {
        List<Expression> items = new ArrayList<>();
        while (!takesSign(close)) {
            items.add(expression());
            if (!atSign(close)) {
                needSign(",");
            }
        }
        return items;
    }

    private Expression map() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!takesSign("}")) {
            keys.add(expression());
            needSign(":");
            values.add(expression());
            if (!atSign("}")) {
                needSign(",");
            }
        }
        return Literals.map(keys, values);
    }

    /** Members, items, slices and calls behind a value. */
    private Expression members(Expression start) {
        Expression value = start;
        while (true) {
            Expression of = value;
            if (takesSign(".")) {
                String name = peek().kind() == Word.Kind.WHOLE ? take().text() : name();
                value = scope -> Members.member(of.value(scope), name);
            } else if (takesSign("[")) {
                value = item(of);
            } else if (atSign("(")) {
                value = call(of);
            } else {
                return value;
            }
        }
    }

    private Expression item(Expression of) {
        Expression none = scope -> Nothing.NONE;
        Expression first = atSign(":") ? none : expression();
        if (takesSign("]")) {
            return scope -> Members.item(of.value(scope), first.value(scope));
        }
        needSign(":");
        Expression to = atSign(":") || atSign("]") ? none : expression();
        Expression step = takesSign(":") && !atSign("]") ? expression() : none;
        needSign("]");
        return scope ->
                Slices.of(of.value(scope), first.value(scope), to.value(scope), step.value(scope), scope.budget());
    }

    private Expression call(Expression of) {
        Arguments arguments = arguments();
        boolean constant = arguments.constant();
        return scope -> {
            if (!(of.value(scope) instanceof Callable callable)) {
                throw TemplateError.broken("what is called is no function");
            }
            scope.budget().spend(1);
            return callable == Globals.RAISE
                    ? Globals.raise(arguments.in(scope), constant)
                    : callable.call(arguments.in(scope), scope.budget());
        };
    }

    private Arguments arguments() {
        Arguments arguments = new Arguments();
        needSign("(");
        while (!takesSign(")")) {
            if (peek().kind() == Word.Kind.NAME && ahead().isSign("=")) {
                String name = name();
                needSign("=");
                arguments.add(name, expression());
            } else {
                boolean alone = ahead().isSign(")") || ahead().isSign(",");
                arguments.add(alone && peek().kind() == Word.Kind.STRING, expression());
            }
            if (!atSign(")")) {
                needSign(",");
            }
        }
        return arguments;
    }

    /** Filters, tests and what is called behind them. */
    private Expression filters(Expression start) {
        Expression value = start;
        while (true) {
            if (takesSign("|")) {
                Expression of = value;
                Filters.Use filter = filter();
                value = scope -> filter.apply(of.value(scope), scope);
            } else if (takes("is")) {
                value = test(value);
            } else if (atSign("(") || atSign(".") || atSign("[")) {
                value = members(value);
            } else {
                return value;
            }
        }
    }

    /** A filter with its arguments, behind the sign for it. */
    Filters.Use filter() {
        Word word = peek();
        String name = name();
        Filters.Filter filter = Filters.named(name)
                .orElseThrow(() -> TemplateError.broken("the filter " + name + " is not supported")
                        .at(word.line()));
        Arguments arguments = atSign("(") ? arguments() : new Arguments();
        return new Filters.Use(filter, arguments);
    }

    private Expression test(Expression of) {
        boolean negated = takes("not");
        Word word = peek();
        String name = name();
        Tests.Test test = Tests.named(name)
                .orElseThrow(() -> TemplateError.broken("the test " + name + " is not supported")
                        .at(word.line()));
        Arguments arguments = new Arguments();
        if (atSign("(")) {
            arguments = arguments();
        } else if (takesOne()) {
            arguments.add(false, members(primary()));
        }
        Arguments given = arguments;
        return scope -> test.holds(of.value(scope), given.in(scope)) != negated;
    }

    /** Whether a test has one argument without brackets. */
    private boolean takesOne() {
        Word word = peek();
        boolean name = word.kind() == Word.Kind.NAME
                && !List.of("else", "or", "and", "is", "in", "if", "not").contains(word.text());
        return name
                || word.kind() == Word.Kind.STRING
                || word.kind() == Word.Kind.WHOLE
                || word.kind() == Word.Kind.DECIMAL
                || word.isSign("[")
                || word.isSign("{");
    }
}
