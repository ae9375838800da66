package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands between operators: values, members, calls, filters and tests. Not for several threads. */
abstract class Operands extends Cursor {
    private static final int DEEPEST = 200;

    private int depth;

    Operands(List<Word> words) {
        super(words);
    }

    /** An expression with any operators. */
    abstract Expression expression();

    /** Before what may hold itself is read; {@link #leave} behind it. */
    final void enter() {
        if (++depth > DEEPEST) {
            throw TemplateError.broken("an expression is more than " + DEEPEST + " deep");
        }
    }

    final void leave() {
        depth--;
    }

    final Expression primary() {
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
    final Expression members(Expression start) {
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
    final Expression filters(Expression start) {
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
    final Filters.Use filter() {
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
