package dev.tilth.bench.supportdesk;

import dev.tilth.example.Tool;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;

/** The tools of the desk, as a chat declares them. */
final class Schemas {
    private Schemas() {}

    static List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        for (Json item : ((Json.Arr) read(Fragments.text("tools.json").strip())).items()) {
            Json.Obj function = (Json.Obj) ((Json.Obj) item).find("function").orElseThrow();
            tools.add(new Tool(function.find("name").flatMap(Json::asText).orElseThrow(), function.write()));
        }
        return tools;
    }

    /** The tool as an item of a chat's list. */
    static Json declaration(Tool tool) {
        return new JsonObject()
                .put("type", "function")
                .put("function", read(tool.definition()))
                .build();
    }

    private static Json read(String text) {
        try {
            return JsonReader.read(text);
        } catch (NotJson e) {
            throw new IllegalStateException(e);
        }
    }
}
