package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code {"input": {"messages", "tools"}, "preferred_output", "non_preferred_output"}}: OpenAI's direct preference. */
final class OpenAiPreferenceShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.UNRANKED, Feature.PLAIN_TEXT, Feature.BROKEN_TOOLS, Feature.JUDGED)
            .losing(Feature.LABELS)
            .holding(Feature.PARALLEL_CALLS, Feature.MEDIA, Feature.TEXT_PARTS);

    private static final Set<String> COLUMNS = Set.of("input", "preferred_output", "non_preferred_output");

    @Override
    public String name() {
        return "openai-preference";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("input").orElse(Json.of(false)) instanceof Json.Obj
                && row.has("preferred_output")
                && row.has("non_preferred_output");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Json value = Values.required(row, "input");
        if (!(value instanceof Json.Obj input)) {
            throw Misshapen.wrongType("input", value);
        }
        Optional<Json> tools = Values.present(input, "tools");
        Optional<Json> parallel = Values.present(input, "parallel_tool_calls");
        Draft draft = new Draft();
        if (parallel.isPresent()) {
            draft.extras(Extras.NONE.withParallelToolCalls(Draft.flag(parallel.get(), "input.parallel_tool_calls")));
        }
        return draft.addAll(TurnReader.turns(Values.required(input, "messages"), "input.messages"))
                .tools(tools.isPresent() ? CallReader.tools(tools.get(), "input.tools") : List.of())
                .preference(
                        TurnReader.answer(Values.required(row, "preferred_output"), "preferred_output"),
                        TurnReader.answer(Values.required(row, "non_preferred_output"), "non_preferred_output"))
                .toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, OpenAiPreferenceShape::row);
    }

    private static Json.Obj row(Example example) {
        JsonObject input = new JsonObject().put("messages", TurnWriter.OPENAI.messages(example.messages()));
        if (!example.tools().isEmpty()) {
            input.put("tools", TurnWriter.wrapped(example.tools()));
        }
        example.parallelToolCalls().ifPresent(parallel -> input.put("parallel_tool_calls", parallel));
        return new JsonObject()
                .put("input", input.build())
                .put(
                        "preferred_output",
                        TurnWriter.OPENAI.messages(
                                example.preference().orElseThrow().chosen()))
                .put(
                        "non_preferred_output",
                        TurnWriter.OPENAI.messages(
                                example.preference().orElseThrow().rejected()))
                .build();
    }
}
