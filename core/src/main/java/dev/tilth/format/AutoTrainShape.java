package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/** {@code {"text": [{"role", "content"}]}}: a conversation as AutoTrain reads it. A text that is a text is plain. */
final class AutoTrainShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.TOOLS,
                    Feature.CALLS,
                    Feature.RESULTS,
                    Feature.NO_TURNS)
            .losing(Feature.DEVELOPER, Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS);

    @Override
    public String name() {
        return "autotrain";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("text").orElse(row) instanceof Json.Arr turns
                && !turns.items().isEmpty()
                && turns.items().get(0) instanceof Json.Obj first
                && first.has("role");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return Set.of("text");
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return Example.chat(TurnReader.turns(Values.required(row, "text"), "text"));
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, AutoTrainShape::row);
    }

    private static Json.Obj row(Example example) {
        return new JsonObject()
                .put("text", TurnWriter.BARE.messages(example.messages()))
                .build();
    }
}
