package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the columns that the recipe maps; where it maps no content, the shape says what the rest is. */
final class MappedShape implements RowShape {
    private static final String PARAGRAPH = "\n\n";

    private final Optional<Shape> shape;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<ColumnPath> prompt;
    private final List<ColumnPath> completion;
    private final List<ColumnPath> text;
    private final List<ColumnPath> label;
    private final Optional<ColumnPath> messages;
    private final Optional<ColumnPath> spans;
    private final Offsets offsets;
    private final Optional<ColumnPath> system;
    private final Optional<ColumnPath> tools;
    private final Optional<ColumnPath> chosen;
    private final Optional<ColumnPath> rejected;
    private final Optional<ColumnPath> desirable;

    MappedShape(Optional<Shape> detected, MapOptions map) {
        offsets = map.offsets();
        shape = map.mapsContent() ? Optional.empty() : detected.map(known -> told(known, map));
        map.columns()
                .values()
                .forEach(names -> names.forEach(name -> {
                    columns.add(name);
                    columns.add(ColumnPath.of(name).steps().get(0));
                }));
        prompt = ColumnPath.of(map.prompt());
        completion = ColumnPath.of(map.completion());
        text = ColumnPath.of(map.text());
        label = ColumnPath.of(map.label());
        messages = path(map.messages());
        spans = path(map.spans());
        system = path(map.system());
        tools = path(map.tools());
        chosen = path(map.chosen());
        rejected = path(map.rejected());
        desirable = path(map.desirable());
    }

    /** The shape with what the recipe says of its values. */
    private static Shape told(Shape known, MapOptions map) {
        if (known instanceof SpansShape) {
            return new SpansShape(map.offsets());
        }
        return known instanceof BioShape ? new BioShape(map.tags()) : known;
    }

    static Optional<ColumnPath> path(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(ColumnPath.of(name));
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return shape.isPresent() ? ColumnSets.union(columns, shape.get().columns(keys)) : ColumnSets.union(columns);
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Draft draft = shape.isPresent() ? Draft.of(shape.get().read(unmapped(row))) : content(row);
        if (system.isPresent()) {
            draft.system(system.get().text(row));
        }
        Optional<Json> list = tools.flatMap(path -> path.find(row));
        if (list.isPresent()) {
            draft.tools(CallReader.tools(list.get(), tools.orElseThrow().name()));
        }
        Optional<Json> flag = desirable.flatMap(path -> path.find(row));
        if (flag.isPresent()) {
            draft.desirable(Draft.flag(flag.get(), desirable.orElseThrow().name()));
        }
        return label.isEmpty() ? draft.toExample() : draft.labels(labels(row)).toExample();
    }

    /** What is mapped is no reference for a grader: a group must stay private. */
    private Json.Obj unmapped(Json.Obj row) {
        if (!(shape.orElseThrow() instanceof ReinforcementShape)) {
            return row;
        }
        JsonObject rest = new JsonObject();
        for (int i = 0; i < row.size(); i++) {
            if (!columns.contains(row.keys().get(i))) {
                rest.put(row.keys().get(i), row.values().get(i));
            }
        }
        return rest.build();
    }

    private Draft content(Json.Obj row) throws Misshapen {
        Draft draft = new Draft();
        if (messages.isPresent()) {
            draft.addAll(TurnReader.turns(
                    required(messages.get(), row), messages.get().name()));
        } else if (spans.isPresent()) {
            String name = spans.get().name();
            Optional<Json> none = Optional.empty();
            return Draft.of(SpansShape.tagged(joined(text, row), required(spans.get(), row), name, none, offsets));
        } else if (!text.isEmpty()) {
            draft.add(Message.of(label.isEmpty() ? Role.TEXT : Role.USER, joined(text, row)));
        } else if (!prompt.isEmpty()) {
            draft.addAll(side(prompt, Role.USER, row));
        }
        if (!completion.isEmpty()) {
            draft.addAll(side(completion, Role.ASSISTANT, row));
        }
        if (chosen.isPresent() && rejected.isPresent()) {
            draft.preference(answer(chosen.get(), row), answer(rejected.get(), row));
        }
        return draft;
    }

    private static List<Message> answer(ColumnPath path, Json.Obj row) throws Misshapen {
        return TurnReader.answer(required(path, row), path.name());
    }

    /** One side of a pair: a list of turns in one column, or texts in one or more. */
    private static List<Message> side(List<ColumnPath> paths, Role role, Json.Obj row) throws Misshapen {
        if (paths.size() == 1) {
            Optional<Json> only = paths.get(0).find(row);
            if (only.isPresent() && only.get() instanceof Json.Arr) {
                return TurnReader.turns(only.get(), paths.get(0).name());
            }
        }
        return List.of(Message.of(role, joined(paths, row)));
    }

    private static String joined(List<ColumnPath> paths, Json.Obj row) throws Misshapen {
        if (paths.size() == 1) {
            return paths.get(0).text(row);
        }
        StringBuilder all = new StringBuilder();
        for (ColumnPath path : paths) {
            String part = path.text(row);
            all.append(all.isEmpty() || part.isEmpty() ? "" : PARAGRAPH).append(part);
        }
        return all.toString();
    }

    private List<String> labels(Json.Obj row) throws Misshapen {
        List<String> labels = new ArrayList<>();
        for (ColumnPath path : label) {
            Optional<Json> value = path.find(row);
            if (value.isPresent()) {
                labels.addAll(Values.labels(value.get(), path.name()));
            }
        }
        return labels;
    }

    private static Json required(ColumnPath path, Json.Obj row) throws Misshapen {
        return path.find(row).orElseThrow(() -> Misshapen.missing(path.name()));
    }
}
