package dev.tilth.template;

import java.util.List;
import java.util.Optional;

/** Methods of lists. None changes it: chat templates are run where that is forbidden. */
final class ListMethods {
    private ListMethods() {}

    static Optional<Callable> of(List<?> list, String name) {
        return switch (name) {
            case "index" ->
                Optional.of((args, budget) -> {
                    budget.spend(list.size());
                    for (int i = 0; i < list.size(); i++) {
                        if (Values.equal(list.get(i), args.need(0, "value"))) {
                            return (long) i;
                        }
                    }
                    throw TemplateError.broken("index finds nothing");
                });
            case "count" ->
                Optional.of((args, budget) -> {
                    budget.spend(list.size());
                    Object wanted = args.need(0, "value");
                    return list.stream()
                            .filter(item -> Values.equal(item, wanted))
                            .count();
                });
            case "append", "extend", "insert", "pop", "remove", "sort", "reverse", "clear" ->
                throw TemplateError.broken(name + " would change a list, which chat templates may not");
            default -> Optional.empty();
        };
    }
}
