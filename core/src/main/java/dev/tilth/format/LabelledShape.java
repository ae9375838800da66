package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/** A text with its class or classes: {@code {"text", "label"}}, by the names that public data sets give them. */
final class LabelledShape implements Shape {
    static final List<String> TEXTS = List.of(
            "text", "sentence", "utterance", "content", "review", "comment", "tweet", "post", "message", "headline");
    static final List<String> LABELS =
            List.of("label", "labels", "category", "class", "intent", "sentiment", "topic", "emotion", "tag", "tags");

    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_LABELLED_TEXT, Feature.RANKED, Feature.JUDGED, Feature.TOOLS)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED);

    @Override
    public String name() {
        return "labelled";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find(Values.first(row, TEXTS)).orElse(Json.Obj.EMPTY) instanceof Json.Str
                && row.find(Values.first(row, LABELS))
                        .filter(LabelledShape::isLabel)
                        .isPresent();
    }

    private static boolean isLabel(Json value) {
        return value instanceof Json.Arr list
                ? list.items().stream().allMatch(item -> !(item instanceof Json.Arr) && !(item instanceof Json.Obj))
                : !(value instanceof Json.Obj);
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return Set.of(first(keys, TEXTS), first(keys, LABELS));
    }

    private static String first(List<String> keys, List<String> names) {
        return names.stream().filter(keys::contains).findFirst().orElse(names.get(0));
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        String label = first(row.keys(), LABELS);
        List<String> labels = Values.labels(Values.required(row, label), label);
        if (labels.isEmpty()) {
            throw Misshapen.empty(label);
        }
        return Example.labelled(Values.text(row, first(row.keys(), TEXTS)), labels);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, LabelledShape::row);
    }

    private static Json.Obj row(Example example) {
        JsonObject row = new JsonObject().put("text", example.messages().get(0).text());
        List<String> labels = example.labels();
        boolean single = labels.size() == 1 && !labels.get(0).isEmpty();
        return (single ? row.put("label", labels.get(0)) : row.put("labels", Json.strings(labels))).build();
    }
}
