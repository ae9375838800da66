package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Tool;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code {"systemInstruction": {"parts"}, "contents": [{"role", "parts": [{"text"}]}], "tools": [{"functionDeclarations"}]}}:
 * Gemini on Vertex AI. Names in snake case, which the API takes too, are read as well.
 */
final class GeminiShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.BROKEN_TOOLS,
                    Feature.OPAQUE_ARGUMENTS,
                    Feature.LATE_SYSTEM,
                    Feature.NAMELESS_RESULTS)
            .losing(
                    Feature.DEVELOPER,
                    Feature.SPEAKER_NAMES,
                    Feature.CALL_IDS,
                    Feature.UNNAMED_RESULTS,
                    Feature.RESULT_PARTS,
                    Feature.RICH_SCHEMAS,
                    Feature.UNTRAINED,
                    Feature.LABELS)
            .holding(Feature.TEXT_PARTS);

    private static final List<String> INSTRUCTIONS = List.of("systemInstruction", "system_instruction");
    private static final List<String> DECLARATIONS = List.of("functionDeclarations", "function_declarations");
    private static final Set<String> COLUMNS = ColumnSets.union(INSTRUCTIONS, List.of("contents", "tools"));

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("contents").orElse(row) instanceof Json.Arr contents
                && !contents.items().isEmpty()
                && contents.items().get(0) instanceof Json.Obj first
                && first.has("parts");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Draft draft = new Draft();
        String instruction = Values.first(row, INSTRUCTIONS);
        if (!instruction.isEmpty() && !Values.required(row, instruction).isNull()) {
            draft.add(GeminiTurns.instruction(Values.required(row, instruction), instruction));
        }
        draft.addAll(GeminiTurns.turns(Values.required(row, "contents")));
        Optional<Json> tools = Values.present(row, "tools");
        return draft.tools(tools.isPresent() ? tools(tools.get()) : List.of()).toExample();
    }

    private static List<Tool> tools(Json value) throws Misshapen {
        List<Tool> tools = new ArrayList<>();
        List<Json> items = Values.items(value, "tools");
        for (int i = 0; i < items.size(); i++) {
            String where = "tools[" + i + "]";
            Json.Obj item = Values.object(items.get(i), where);
            String list = Values.first(item, DECLARATIONS);
            if (list.isEmpty()) {
                throw Misshapen.unsupported(where, "is a tool of another kind than a function");
            }
            List<Json> declared = Values.items(Values.required(item, list), where + "." + list);
            for (int j = 0; j < declared.size(); j++) {
                Json.Obj declaration = Values.object(declared.get(j), where + "." + list + "[" + j + "]");
                tools.add(new Tool(
                        declaration.text("name"),
                        OpenApi.definition(declaration).write()));
            }
        }
        return tools;
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, GeminiShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Message> all = example.messages();
        boolean led = !all.isEmpty() && all.get(0).role().isInstruction();
        JsonObject row = new JsonObject();
        if (led) {
            row.put("systemInstruction", GeminiTurns.instruction(all.get(0)));
        }
        row.put("contents", GeminiTurns.contents(CallNames.complete(led ? all.subList(1, all.size()) : all)));
        if (!example.tools().isEmpty()) {
            List<Json> declared = new ArrayList<>();
            example.tools()
                    .forEach(
                            tool -> declared.add(OpenApi.declaration((Json.Obj) TurnWriter.object(tool.definition()))));
            row.put(
                    "tools",
                    List.of(new JsonObject()
                            .put("functionDeclarations", declared)
                            .build()));
        }
        return row.build();
    }
}
