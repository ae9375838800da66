package dev.tilth.example;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads canonical JSON: one pass over the members of each object, every one of them known. */
final class ExampleReader {
    private ExampleReader() {}

    static Example read(Json.Obj object, Set<String> beside) throws NotAnExample {
        Optional<List<Message>> messages = Optional.empty();
        Optional<List<Message>> chosen = Optional.empty();
        Optional<List<Message>> rejected = Optional.empty();
        List<Tool> tools = List.of();
        List<String> labels = List.of();
        Optional<Boolean> desirable = Optional.empty();
        ExtrasReader extras = new ExtrasReader();
        for (int i = 0; i < object.size(); i++) {
            String key = object.keys().get(i);
            Json value = object.values().get(i);
            if (beside.contains(key)) {
                continue;
            }
            switch (key) {
                case "messages" -> messages = Optional.of(messages(value, key));
                case "chosen" -> chosen = Optional.of(messages(value, key));
                case "rejected" -> rejected = Optional.of(messages(value, key));
                case "tools" -> tools = tools(value);
                case "labels" -> labels = labels(value);
                case "desirable" -> desirable = Optional.of(bool(value, key));
                default -> {
                    if (!extras.member(key, value)) {
                        throw new NotAnExample("a member", "is none that an example has");
                    }
                }
            }
        }
        if (messages.isEmpty()) {
            throw new NotAnExample("messages", "is not there");
        }
        return extras.addTo(new Example(messages.get(), tools, labels, preference(chosen, rejected), desirable));
    }

    private static Optional<Preference> preference(Optional<List<Message>> chosen, Optional<List<Message>> rejected)
            throws NotAnExample {
        if (chosen.isPresent() != rejected.isPresent()) {
            throw new NotAnExample(chosen.isPresent() ? "rejected" : "chosen", "is not there");
        }
        return chosen.map(better -> new Preference(better, rejected.orElseThrow()));
    }

    private static List<Message> messages(Json value, String where) throws NotAnExample {
        List<Json> items = items(value, where);
        List<Message> messages = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            messages.add(message(items.get(i), where, i));
        }
        return messages;
    }

    private static Message message(Json value, String list, int at) throws NotAnExample {
        Json.Obj object = object(value, list, at);
        Optional<Role> role = Optional.empty();
        Optional<String> text = Optional.empty();
        List<Part> parts = List.of();
        List<ToolCall> calls = List.of();
        String name = "";
        String callId = "";
        boolean trained = true;
        for (int i = 0; i < object.size(); i++) {
            Json member = object.values().get(i);
            switch (object.keys().get(i)) {
                case "role" -> role = Role.of(text(member, list, at, "role"));
                case "content" -> {
                    parts = PartsReader.parts(member, list, at);
                    text = Optional.of(parts.isEmpty() ? text(member, list, at, "content") : Part.joined(parts));
                }
                case "name" -> name = text(member, list, at, "name");
                case "tool_call_id" -> callId = text(member, list, at, "tool_call_id");
                case "tool_calls" -> calls = calls(member, list, at);
                case "weight" -> trained = !isZero(member, list, at);
                default -> throw new NotAnExample(list + "[" + at + "]", "has a member that no message has");
            }
        }
        if (role.isEmpty() || text.isEmpty()) {
            throw new NotAnExample(list + "[" + at + "]", "has no " + (role.isEmpty() ? "known role" : "content"));
        }
        return new Message(role.get(), text.get(), parts, calls, callId, name, trained);
    }

    private static boolean isZero(Json value, String list, int at) throws NotAnExample {
        if (value instanceof Json.Num number && number.text().equals("0")) {
            return true;
        }
        throw new NotAnExample(list + "[" + at + "].weight", "is not 0, the only weight that is written");
    }

    private static List<ToolCall> calls(Json value, String list, int at) throws NotAnExample {
        String where = list + "[" + at + "].tool_calls";
        List<Json> items = items(value, where);
        List<ToolCall> calls = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            calls.add(call(object(items.get(i), where, i), where, i));
        }
        return calls;
    }

    private static ToolCall call(Json.Obj call, String where, int at) throws NotAnExample {
        String id = "";
        Optional<Json.Obj> function = Optional.empty();
        for (int i = 0; i < call.size(); i++) {
            Json member = call.values().get(i);
            switch (call.keys().get(i)) {
                case "id" -> id = text(member, where, at, "id");
                case "type" -> requireFunction(text(member, where, at, "type"), where, at);
                case "function" -> function = Optional.of(object(member, where + "[" + at + "].function", -1));
                default -> throw new NotAnExample(where + "[" + at + "]", "has a member that no tool call has");
            }
        }
        if (function.isEmpty() || function.get().size() != 2) {
            throw new NotAnExample(where + "[" + at + "].function", "is not a name with its arguments");
        }
        return new ToolCall(
                id, member(function.get(), "name", where, at), member(function.get(), "arguments", where, at));
    }

    private static void requireFunction(String type, String where, int at) throws NotAnExample {
        if (!type.equals("function")) {
            throw new NotAnExample(where + "[" + at + "].type", "is not function");
        }
    }

    private static String member(Json.Obj function, String key, String where, int at) throws NotAnExample {
        Optional<Json> value = function.find(key);
        if (value.isEmpty()) {
            throw new NotAnExample(where + "[" + at + "].function." + key, "is not there");
        }
        return text(value.get(), where, at, "function." + key);
    }

    private static List<Tool> tools(Json value) throws NotAnExample {
        List<Json> items = items(value, "tools");
        List<Tool> tools = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Json.Obj definition = object(items.get(i), "tools", i);
            tools.add(new Tool(definition.find("name").flatMap(Json::asText).orElse(""), definition.write()));
        }
        return tools;
    }

    private static List<String> labels(Json value) throws NotAnExample {
        List<Json> items = items(value, "labels");
        List<String> labels = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            labels.add(text(items.get(i), "labels", i, ""));
        }
        return labels;
    }

    static List<Json> items(Json value, String where) throws NotAnExample {
        if (value instanceof Json.Arr array) {
            return array.items();
        }
        throw new NotAnExample(where, "is not a list");
    }

    static Json.Obj object(Json value, String list, int at) throws NotAnExample {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw new NotAnExample(at < 0 ? list : list + "[" + at + "]", "is not an object");
    }

    private static String text(Json value, String list, int at, String member) throws NotAnExample {
        if (value instanceof Json.Str string) {
            return string.value();
        }
        throw new NotAnExample(list + "[" + at + "]" + (member.isEmpty() ? "" : "." + member), "is not a text");
    }

    static boolean bool(Json value, String where) throws NotAnExample {
        if (value instanceof Json.Bool bool) {
            return bool.value();
        }
        throw new NotAnExample(where, "is neither true nor false");
    }
}
