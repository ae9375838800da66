package dev.tilth.format;

import dev.tilth.example.Message;
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
    /** Tool arguments as text, {@code weight} 0 for a turn without loss. */
    OPENAI,
    /** Tool arguments as an object; no place for a turn without loss. */
    TRL,
    /** Tool arguments as text (they are of mixed types), {@code train} false for a turn without loss. */
    AXOLOTL;

    Json messages(List<Message> messages) {
        List<Json> turns = new ArrayList<>(messages.size());
        for (Message message : messages) {
            turns.add(message(message));
        }
        return new Json.Arr(turns);
    }

    Json.Obj message(Message message) {
        JsonObject turn = new JsonObject().put("role", message.role().word()).put("content", message.text());
        turn.putText("name", message.name());
        if (!message.calls().isEmpty()) {
            turn.put("tool_calls", calls(message.calls()));
        }
        turn.putText("tool_call_id", message.callId());
        if (!message.trained() && message.role() == Role.ASSISTANT && this != TRL) {
            turn = this == OPENAI ? turn.put("weight", 0) : turn.put("train", false);
        }
        return turn.build();
    }

    private List<Json> calls(List<ToolCall> calls) {
        List<Json> written = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            Json arguments = this == TRL ? object(call.arguments()) : Json.of(call.arguments());
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
