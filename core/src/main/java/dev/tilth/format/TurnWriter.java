package dev.tilth.format;

import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;

/** Writes turns with {@code role} and {@code content}, as one family of trainers wants them. */
enum TurnWriter {
    /** Content in parts where it is, tool arguments as text, {@code weight} 0 for a turn without loss. */
    OPENAI(false, "weight", Names.ALL, true),
    /** Tool arguments as an object; no place for a turn without loss. */
    TRL(true, "", Names.ALL, true),
    /** Tool arguments as text (they are of mixed types), {@code train} false for a turn without loss. */
    AXOLOTL(false, "train", Names.ALL, true),
    /** As {@link #OPENAI}, each content one text; only results have names. */
    MISTRAL(false, "weight", Names.OF_RESULTS, false),
    /** As {@link #MISTRAL}, without names. */
    TOGETHER(false, "weight", Names.NONE, false),
    /** {@code role} and {@code content}, nothing else. */
    BARE(true, "", Names.NONE, false);

    private enum Names {
        ALL,
        OF_RESULTS,
        NONE
    }

    private final boolean objects;
    private final String untrained;
    private final Names names;
    private final boolean developer;

    /**
     * @param objects whether tool arguments are an object, not a text
     * @param untrained member of a turn without loss; empty where there is none
     * @param names whose names are written
     * @param developer whether there is a developer; otherwise it is the system
     */
    TurnWriter(boolean objects, String untrained, Names names, boolean developer) {
        this.objects = objects;
        this.untrained = untrained;
        this.names = names;
        this.developer = developer;
    }

    Json messages(List<Message> messages) {
        List<Json> turns = new ArrayList<>(messages.size());
        for (Message message : messages) {
            turns.add(message(message));
        }
        return new Json.Arr(turns);
    }

    Json.Obj message(Message message) {
        JsonObject turn = new JsonObject().put("role", word(message.role())).put("content", content(message));
        turn.putText("name", isNamed(message.role()) ? message.name() : "");
        if (!message.calls().isEmpty()) {
            turn.put("tool_calls", calls(message.calls()));
        }
        turn.putText("tool_call_id", this == BARE ? "" : message.callId());
        if (!message.trained() && message.role() == Role.ASSISTANT && !untrained.isEmpty()) {
            turn.put(untrained, untrained.equals("weight") ? Json.of(0) : Json.of(false));
        }
        return turn.build();
    }

    private Json content(Message message) {
        if (this != OPENAI || message.parts().isEmpty()) {
            return Json.of(message.text());
        }
        List<Json> parts = new ArrayList<>(message.parts().size());
        for (Part part : message.parts()) {
            parts.add(
                    part.isMedia()
                            ? object(part.value())
                            : new JsonObject()
                                    .put("type", "text")
                                    .put("text", part.value())
                                    .build());
        }
        return new Json.Arr(parts);
    }

    private boolean isNamed(Role role) {
        return names == Names.ALL || (names == Names.OF_RESULTS && role == Role.TOOL);
    }

    private String word(Role role) {
        return role == Role.DEVELOPER && !developer ? Role.SYSTEM.word() : role.word();
    }

    private List<Json> calls(List<ToolCall> calls) {
        List<Json> written = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            Json arguments = objects ? object(call.arguments()) : Json.of(call.arguments());
            Json function = new JsonObject()
                    .put("name", call.name())
                    .put("arguments", arguments)
                    .build();
            written.add(new JsonObject()
                    .putText("id", call.id())
                    .put("type", "function")
                    .put("function", function)
                    .build());
        }
        return written;
    }

    /** Definitions, each wrapped as {@code {type, function}}. */
    static List<Json> wrapped(List<Tool> tools) {
        List<Json> wrapped = new ArrayList<>(tools.size());
        for (Tool tool : tools) {
            wrapped.add(new JsonObject()
                    .put("type", "function")
                    .put("function", object(tool.definition()))
                    .build());
        }
        return wrapped;
    }

    /** The object that a text holds; a capacity makes sure beforehand that it does. */
    static Json object(String json) {
        try {
            return JsonReader.read(json);
        } catch (NotJson e) {
            throw new IllegalStateException("not JSON, though the capacity said so", e);
        }
    }
}
