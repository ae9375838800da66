package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code {% for names in items if condition %}}.
 *
 * @param condition which items are gone through; empty for all
 * @param otherwise where there is none
 */
record ForNode(List<String> names, Expression items, Optional<Expression> condition, Node body, Node otherwise)
        implements Node {
    @Override
    public Flow render(Scope scope, Output out) {
        List<Object> taken = taken(scope);
        if (taken.isEmpty()) {
            return otherwise.render(scope, out);
        }
        for (int i = 0; i < taken.size(); i++) {
            scope.budget().spend(1);
            Scope inner = scope.inner();
            inner.set("loop", new Loop(taken, i));
            Nodes.assign(names, taken.get(i), inner);
            if (body.render(inner, out) == Flow.BREAK) {
                break;
            }
        }
        return Flow.NEXT;
    }

    private List<Object> taken(Scope scope) {
        List<Object> all = Values.items(items.value(scope), scope.budget());
        if (condition.isEmpty()) {
            return all;
        }
        List<Object> taken = new ArrayList<>();
        for (Object item : all) {
            Scope inner = scope.inner();
            Nodes.assign(names, item, inner);
            scope.budget().spend(1);
            if (Values.isTrue(condition.get().value(inner))) {
                taken.add(item);
            }
        }
        return taken;
    }

    /** {@code loop}. */
    private record Loop(List<Object> items, int at) implements Attributes {
        @Override
        public Object attribute(String name) {
            return switch (name) {
                case "index" -> at + 1L;
                case "index0" -> (long) at;
                case "revindex" -> (long) (items.size() - at);
                case "revindex0" -> (long) (items.size() - at - 1);
                case "first" -> at == 0;
                case "last" -> at == items.size() - 1;
                case "length" -> (long) items.size();
                case "previtem" -> at == 0 ? Nothing.UNDEFINED : items.get(at - 1);
                case "nextitem" -> at == items.size() - 1 ? Nothing.UNDEFINED : items.get(at + 1);
                case "cycle" ->
                    (Callable) (args, budget) ->
                            args.size() == 0 ? Nothing.UNDEFINED : args.places().get(at % args.size());
                default -> Nothing.UNDEFINED;
            };
        }
    }
}
