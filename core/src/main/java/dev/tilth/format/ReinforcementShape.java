package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code {"messages": [..., {"role": "user"}], "reference_answer": ...}}: OpenAI's reinforcement fine-tuning. The model
 * answers itself, and a grader reads all other members of the row as {@code item.NAME}: they are the reference. A
 * conversation without an answer is taken for this only where a member is named as people name what is to be compared
 * with; otherwise it is a chat that lacks its answer.
 */
final class ReinforcementShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NO_REFERENCE,
                    Feature.ANSWERED,
                    Feature.PLAIN_TEXT,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.BROKEN_TOOLS)
            .losing(Feature.LABELS)
            .holding(Feature.REFERENCE, Feature.PARALLEL_CALLS, Feature.MEDIA, Feature.TEXT_PARTS);

    private static final String PARALLEL = "parallel_tool_calls";
    private static final Set<String> OWN = Set.of("messages", "tools", PARALLEL);
    private static final List<String> NAMES = List.of(
            "reference", "answer", "expected", "ground_truth", "solution", "target", "correct", "rubric", "gold");

    @Override
    public String name() {
        return "openai-reinforcement";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    /** Whether a JSON text is an object that a row can hold beside its messages. */
    static boolean isReference(String json) {
        try {
            return !json.isEmpty()
                    && JsonReader.read(json) instanceof Json.Obj object
                    && object.size() > 0
                    && object.keys().stream().noneMatch(OWN::contains);
        } catch (NotJson e) {
            return false;
        }
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("messages").orElse(row) instanceof Json.Arr messages
                && !messages.items().isEmpty()
                && messages.items().get(messages.items().size() - 1) instanceof Json.Obj last
                && last.text("role").equals("user")
                && row.keys().stream().anyMatch(ReinforcementShape::isName);
    }

    private static boolean isName(String key) {
        return NAMES.stream().anyMatch(key::startsWith);
    }

    /** All of them: a grader can ask for any. */
    @Override
    public Set<String> columns(List<String> keys) {
        return new HashSet<>(keys);
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Extras extras = Extras.NONE;
        JsonObject reference = new JsonObject();
        for (int i = 0; i < row.size(); i++) {
            String key = row.keys().get(i);
            if (key.equals(PARALLEL)) {
                extras = extras.withParallelToolCalls(Draft.flag(row.values().get(i), key));
            } else if (!OWN.contains(key)) {
                reference.put(key, row.values().get(i));
            }
        }
        Optional<Json> tools = Values.present(row, "tools");
        return new Draft()
                .addAll(TurnReader.turns(Values.required(row, "messages"), "messages"))
                .tools(tools.isPresent() ? CallReader.tools(tools.get(), "tools") : List.of())
                .extras(extras.withReference(reference.build().write()))
                .toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, ReinforcementShape::row);
    }

    private static Json.Obj row(Example example) {
        JsonObject row = new JsonObject().put("messages", TurnWriter.OPENAI.messages(example.messages()));
        if (!example.tools().isEmpty()) {
            row.put("tools", TurnWriter.wrapped(example.tools()));
        }
        example.parallelToolCalls().ifPresent(parallel -> row.put(PARALLEL, parallel));
        Json.Obj reference = (Json.Obj) TurnWriter.object(example.reference());
        for (int i = 0; i < reference.size(); i++) {
            row.put(reference.keys().get(i), reference.values().get(i));
        }
        return row.build();
    }
}
