package dev.tilth.format;

import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contents of Gemini and messages, both ways. A result is an object there: one that is not is put under
 * {@code output}, the name that the API has for it, and taken out again.
 */
final class GeminiTurns {
    private static final String OUTPUT = "output";
    private static final String MODEL = "model";
    private static final Set<String> ASKING = Set.of("", "user", "function", "tool");
    private static final List<String> CALL = List.of("functionCall", "function_call");
    private static final List<String> RESPONSE = List.of("functionResponse", "function_response");

    private final boolean model;
    private final List<Part> texts = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<Message> results = new ArrayList<>();

    private GeminiTurns(boolean model) {
        this.model = model;
    }

    static Message instruction(Json value, String where) throws Misshapen {
        if (value instanceof Json.Str text) {
            return Message.system(text.value());
        }
        GeminiTurns parts = new GeminiTurns(false);
        parts.read(Values.object(value, where), where);
        return Message.system("").withParts(parts.texts);
    }

    static Json instruction(Message message) {
        return content("system", texts(message));
    }

    static List<Message> turns(Json value) throws Misshapen {
        List<Json> items = Values.items(value, "contents");
        List<Message> turns = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String where = "contents[" + i + "]";
            Json.Obj content = Values.object(items.get(i), where);
            String role = Values.optionalText(content, "role");
            if (!role.equals(MODEL) && !ASKING.contains(role)) {
                throw Misshapen.unknownRole(where + ".role");
            }
            GeminiTurns parts = new GeminiTurns(role.equals(MODEL));
            parts.read(content, where);
            parts.addTo(turns);
        }
        return turns;
    }

    private void read(Json.Obj content, String where) throws Misshapen {
        List<Json> parts = Values.items(Values.required(content, "parts"), where + ".parts");
        for (int i = 0; i < parts.size(); i++) {
            String place = where + ".parts[" + i + "]";
            part(Values.object(parts.get(i), place), place);
        }
    }

    private void part(Json.Obj part, String where) throws Misshapen {
        String call = Values.first(part, CALL);
        String response = Values.first(part, RESPONSE);
        if (!call.isEmpty() && model) {
            calls.add(call(Values.object(Values.required(part, call), where), where));
        } else if (!response.isEmpty() && !model) {
            results.add(result(Values.object(Values.required(part, response), where), where));
        } else if (part.find("text").orElse(part) instanceof Json.Str words && !part.has("thought")) {
            texts.add(Part.text(words.value()));
        } else {
            throw Misshapen.unsupported(where, "is not a part of text, nor a call or a response where one can be");
        }
    }

    private static ToolCall call(Json.Obj call, String where) throws Misshapen {
        Json arguments = call.find("args").orElse(Json.Obj.EMPTY);
        if (!(arguments instanceof Json.Obj)) {
            throw Misshapen.wrongType(where + ".args", arguments);
        }
        return new ToolCall(Values.optionalText(call, "id"), Values.text(call, "name"), arguments.write());
    }

    private static Message result(Json.Obj response, String where) throws Misshapen {
        Json.Obj value = Values.object(response.find("response").orElse(Json.Obj.EMPTY), where + ".response");
        Optional<String> wrapped = wrapped(value);
        return Message.result(
                Values.optionalText(response, "id"), Values.text(response, "name"), wrapped.orElseGet(value::write));
    }

    private static Optional<String> wrapped(Json.Obj value) {
        return value.size() == 1 ? value.find(OUTPUT).flatMap(Json::asText) : Optional.empty();
    }

    private void addTo(List<Message> turns) {
        turns.addAll(results);
        if (model) {
            turns.add(Message.calling("", calls).withParts(texts));
        } else if (!texts.isEmpty() || results.isEmpty()) {
            turns.add(Message.user("").withParts(texts));
        }
    }

    /** Messages whose results have names; results in a row are answers to parallel calls, which are one content. */
    static List<Json> contents(List<Message> messages) {
        List<Json> contents = new ArrayList<>(messages.size());
        List<Json> responses = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (message.role() == Role.TOOL) {
                responses.add(response(message));
                if (i + 1 == messages.size() || messages.get(i + 1).role() != Role.TOOL) {
                    contents.add(content("user", responses));
                    responses = new ArrayList<>();
                }
            } else {
                contents.add(content(message.role() == Role.ASSISTANT ? MODEL : "user", parts(message)));
            }
        }
        return contents;
    }

    private static List<Json> parts(Message message) {
        List<Json> parts = new ArrayList<>();
        if (!message.text().isEmpty()
                || !message.parts().isEmpty()
                || message.calls().isEmpty()) {
            parts.addAll(texts(message));
        }
        for (ToolCall call : message.calls()) {
            Json.Obj named = new JsonObject()
                    .put("name", call.name())
                    .put("args", TurnWriter.object(call.arguments()))
                    .build();
            parts.add(new JsonObject().put(CALL.get(0), named).build());
        }
        return parts;
    }

    private static Json response(Message message) {
        Json.Obj value = object(message.text())
                .filter(object -> wrapped(object).isEmpty())
                .orElseGet(() -> new JsonObject().put(OUTPUT, message.text()).build());
        Json.Obj named = new JsonObject()
                .put("name", message.name())
                .put("response", value)
                .build();
        return new JsonObject().put(RESPONSE.get(0), named).build();
    }

    /** The object that a text is, where it would come back as the same text. */
    private static Optional<Json.Obj> object(String text) {
        try {
            return text.startsWith("{")
                            && JsonReader.read(text) instanceof Json.Obj object
                            && object.write().equals(text)
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    private static List<Json> texts(Message message) {
        List<Json> texts = new ArrayList<>();
        Part.textsOf(message)
                .forEach(part ->
                        texts.add(new JsonObject().put("text", part.value()).build()));
        return texts;
    }

    private static Json content(String role, List<Json> parts) {
        return new JsonObject().put("role", role).put("parts", parts).build();
    }
}
