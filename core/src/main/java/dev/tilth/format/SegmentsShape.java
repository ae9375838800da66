package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code {"segments": [{"label": false, "text"}]}}: Axolotl's {@code input_output}, where texts follow each other with
 * nothing in between. What carries loss is what the assistant says, the rest what the user says; whatever a chat template
 * would put around them is part of the texts.
 */
final class SegmentsShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.NO_TURNS,
                    Feature.SYSTEM,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.TOOLS,
                    Feature.CALLS,
                    Feature.RESULTS,
                    Feature.UNTRAINED)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.LABELS);

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("segments").orElse(row) instanceof Json.Arr segments
                && !segments.items().isEmpty()
                && segments.items().get(0) instanceof Json.Obj first
                && first.has("text")
                && first.find("label").orElse(first) instanceof Json.Bool;
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return Set.of("segments");
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        List<Json> segments = Values.items(Values.required(row, "segments"), "segments");
        List<Message> messages = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            String where = "segments[" + i + "]";
            Json.Obj segment = Values.object(segments.get(i), where);
            if (!segment.has("label") || !segment.has("text")) {
                throw Misshapen.missing(where + (segment.has("text") ? ".label" : ".text"));
            }
            boolean trained = Draft.flag(Values.required(segment, "label"), where + ".label");
            String text = Values.text(Values.required(segment, "text"), where + ".text");
            messages.add(Message.of(trained ? Role.ASSISTANT : Role.USER, text));
        }
        return Example.chat(messages);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, SegmentsShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Json> segments = new ArrayList<>(example.messages().size());
        for (Message message : example.messages()) {
            segments.add(new JsonObject()
                    .put("label", message.role() == Role.ASSISTANT)
                    .put("text", message.text())
                    .build());
        }
        return new JsonObject().put("segments", segments).build();
    }
}
