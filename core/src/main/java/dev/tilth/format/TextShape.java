package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/** {@code {"text"}}: a text that is learned as it stands. */
final class TextShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_PLAIN_TEXT, Feature.RANKED, Feature.JUDGED, Feature.TOOLS)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS);

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("text").orElse(Json.Obj.EMPTY) instanceof Json.Str;
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return Set.of("text");
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return Example.chat(Message.of(Role.TEXT, Values.text(row, "text")));
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, TextShape::row);
    }

    private static Json.Obj row(Example example) {
        return new JsonObject().put("text", example.messages().get(0).text()).build();
    }
}
