package dev.tilth.format;

import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads one turn, as {@code role} with {@code content} or {@code from} with {@code value}, in one pass over its members.
 * Texts of the place are only made when something is wrong there.
 */
final class TurnReader {
    /** Members that hold what a model learns from and an example has no place for. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "audio", "images", "image", "videos", "video", "audios", "reasoning_content", "thinking", "reasoning");

    private final String list;
    private final int index;
    private String speaker = "";
    private String text = "";
    private List<Part> parts = List.of();
    private String refusal = "";
    private String name = "";
    private String callId = "";
    private boolean trained = true;
    private List<ToolCall> calls = List.of();

    private TurnReader(String list, int index) {
        this.list = list;
        this.index = index;
    }

    /** The turns of a list. */
    static List<Message> turns(Json value, String where) throws Misshapen {
        List<Json> items = Values.items(value, where);
        List<Message> messages = new ArrayList<>(items.size() + 1);
        for (int i = 0; i < items.size(); i++) {
            messages.add(turn(items.get(i), where, i));
        }
        return messages;
    }

    /** An answer of a pair: a text, one turn, or a list of turns. */
    static List<Message> answer(Json value, String where) throws Misshapen {
        if (value instanceof Json.Str text) {
            return List.of(Message.assistant(text.value()));
        }
        return value instanceof Json.Obj ? List.of(turn(value, where, 0)) : turns(value, where);
    }

    private static Message turn(Json value, String list, int index) throws Misshapen {
        if (!(value instanceof Json.Obj turn)) {
            throw Misshapen.wrongType(list + "[" + index + "]", value);
        }
        TurnReader reader = new TurnReader(list, index);
        for (int i = 0; i < turn.size(); i++) {
            reader.member(turn.keys().get(i), turn.values().get(i), turn);
        }
        return reader.message();
    }

    private void member(String key, Json value, Json.Obj turn) throws Misshapen {
        switch (key) {
            case "role", "from" -> speaker = string(value, key);
            case "content", "value" -> content(value, key, turn);
            case "refusal" -> refusal = string(value, key);
            case "name" -> name = string(value, key);
            case "tool_call_id" -> callId = string(value, key);
            case "tool_calls" -> calls = CallReader.calls(value, place(key));
            case "function_call" -> {
                if (!Values.isBlank(value)) {
                    calls = List.of(CallReader.call(value, place(key)));
                }
            }
            case "weight", "train" -> trained = !isZero(value, key);
            default -> refuseUnsupported(key, value);
        }
    }

    private Message message() throws Misshapen {
        if (speaker.isEmpty()) {
            throw Misshapen.missing(place("role"));
        }
        Role role = Speakers.role(speaker).orElseThrow(() -> Misshapen.unknownRole(place("role")));
        if (!calls.isEmpty() && role != Role.ASSISTANT) {
            throw Misshapen.wrongType(place("tool_calls"), "belongs to a turn that is not the assistant's");
        }
        // Loss is only ever on the assistant's turns, so a weight elsewhere says nothing.
        boolean learned = trained || role != Role.ASSISTANT;
        if (text.isEmpty() && !refusal.isEmpty()) {
            refused();
        }
        return new Message(role, text, parts, calls, callId, name, learned);
    }

    private void refused() {
        text = refusal;
        List<Part> all = new ArrayList<>(parts);
        all.add(Part.text(refusal));
        parts = parts.stream().anyMatch(Part::isMedia) ? all : List.of();
    }

    private void content(Json value, String key, Json.Obj turn) throws Misshapen {
        if (value instanceof Json.Str string) {
            if (isCaller(turn)) {
                calls = CallReader.spoken(value, place(key));
            } else {
                text = string.value();
            }
        } else if (value instanceof Json.Arr items) {
            parts = PartReader.parts(items.items(), place(key));
            text = Part.joined(parts);
        } else if (!value.isNull()) {
            throw Misshapen.wrongType(place(key), value);
        }
    }

    private static boolean isCaller(Json.Obj turn) {
        for (int i = 0; i < turn.size(); i++) {
            if (turn.values().get(i) instanceof Json.Str string
                    && string.value().equals(Speakers.CALLER)
                    && (turn.keys().get(i).equals("from") || turn.keys().get(i).equals("role"))) {
                return true;
            }
        }
        return false;
    }

    private String string(Json value, String key) throws Misshapen {
        if (value instanceof Json.Str string) {
            return string.value();
        }
        if (value.isNull()) {
            return "";
        }
        throw Misshapen.wrongType(place(key), value);
    }

    private boolean isZero(Json value, String key) throws Misshapen {
        if (value instanceof Json.Bool flag) {
            return !flag.value();
        }
        if (value instanceof Json.Num number) {
            return number.asDouble() == 0;
        }
        if (value.isNull()) {
            return false;
        }
        throw Misshapen.wrongType(place(key), value);
    }

    private void refuseUnsupported(String key, Json value) throws Misshapen {
        if (UNSUPPORTED.contains(key) && !Values.isBlank(value) && !isEmptyList(value)) {
            throw Misshapen.unsupported(place(key), "is content that an example has no place for");
        }
    }

    private static boolean isEmptyList(Json value) {
        return value instanceof Json.Arr array && array.items().isEmpty();
    }

    private String place(String member) {
        return list + "[" + index + "]." + member;
    }
}
