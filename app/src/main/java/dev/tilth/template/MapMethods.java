package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods of mappings. None changes it. */
final class MapMethods {
    private MapMethods() {}

    static Optional<Callable> of(Map<?, ?> map, String name) {
        return switch (name) {
            case "items" -> Optional.of((args, budget) -> pairs(map, budget));
            case "keys" -> Optional.of((args, budget) -> Values.items(map, budget));
            case "values" -> Optional.of((args, budget) -> new ArrayList<Object>(map.values()));
            case "get" ->
                Optional.of((args, budget) -> {
                    Object value = map.get(args.need(0, "key"));
                    return value == null ? args.get(1, "default", Nothing.NONE) : value;
                });
            default -> Optional.empty();
        };
    }

    /** Lists of key and value. */
    static List<Object> pairs(Map<?, ?> map, Budget budget) {
        budget.spend(map.size());
        List<Object> pairs = new ArrayList<>(map.size());
        map.forEach((key, value) -> pairs.add(List.of(key, value)));
        return pairs;
    }
}
