package dev.tilth.template;

import java.util.List;
import java.util.Optional;

/** The nodes that are a few lines each. */
final class Nodes {
    private Nodes() {}

    static Node text(String text) {
        return (scope, out) -> {
            out.write(text);
            return Node.Flow.NEXT;
        };
    }

    static Node print(Expression expression) {
        return (scope, out) -> {
            out.write(Text.of(expression.value(scope), scope.budget()));
            return Node.Flow.NEXT;
        };
    }

    static Node flow(Node.Flow flow) {
        return (scope, out) -> flow;
    }

    static Node choose(Expression condition, Node then, Node otherwise) {
        return (scope, out) ->
                Values.isTrue(condition.value(scope)) ? then.render(scope, out) : otherwise.render(scope, out);
    }

    /** Assigns to one name, or to several what a list holds. */
    static Node set(List<String> names, Expression expression) {
        return (scope, out) -> {
            assign(names, expression.value(scope), scope);
            return Node.Flow.NEXT;
        };
    }

    static Node setMember(String name, String member, Expression expression) {
        return (scope, out) -> {
            if (!(scope.get(name) instanceof Namespace space)) {
                throw TemplateError.broken(name + " is no namespace");
            }
            space.set(member, expression.value(scope));
            return Node.Flow.NEXT;
        };
    }

    /** Assigns what the body writes, which a filter may change. */
    static Node setBody(String name, Node body, Optional<Filters.Use> filter) {
        return (scope, out) -> {
            Object written = written(body, scope.inner());
            scope.set(name, filter.isPresent() ? filter.get().apply(written, scope) : written);
            return Node.Flow.NEXT;
        };
    }

    static Node filtered(Node body, Filters.Use filter) {
        return (scope, out) -> {
            out.write(Text.of(filter.apply(written(body, scope.inner()), scope), scope.budget()));
            return Node.Flow.NEXT;
        };
    }

    /** What the assistant wrote. */
    static Node generation(Node body) {
        return (scope, out) -> {
            int from = out.length();
            Node.Flow flow = body.render(scope.inner(), out);
            out.mark(from);
            return flow;
        };
    }

    static String written(Node body, Scope scope) {
        Output own = new Output(scope.budget());
        body.render(scope, own);
        return own.text();
    }

    static void assign(List<String> names, Object value, Scope scope) {
        if (names.size() == 1) {
            scope.set(names.get(0), value);
            return;
        }
        if (!(value instanceof List<?> parts) || parts.size() != names.size()) {
            throw TemplateError.broken("there are not " + names.size() + " values for " + String.join(", ", names));
        }
        for (int i = 0; i < names.size(); i++) {
            scope.set(names.get(i), parts.get(i));
        }
    }
}
