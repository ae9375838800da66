package dev.tilth.format;

import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads tools and the calls of them. Arguments that are given as a text stay that text; those given as an object become
 * its compact JSON, with the number text and key order that they had.
 */
final class CallReader {
    private static final List<String> TOOL_COLUMNS = List.of("tools", "functions");

    private CallReader() {}

    /** {@code tool_calls}: {@code [{id, type, function: {name, arguments}}]}, or the function objects alone. */
    static List<ToolCall> calls(Json value, String where) throws Misshapen {
        if (Values.isBlank(value)) {
            return List.of();
        }
        List<Json> items = Values.items(value, where);
        List<ToolCall> calls = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            calls.add(call(items.get(i), where + "[" + i + "]"));
        }
        return calls;
    }

    /** The value of a {@code function_call} turn: JSON text of one call or of a list of parallel calls. */
    static List<ToolCall> spoken(Json value, String where) throws Misshapen {
        Json calls = value instanceof Json.Str text ? Values.json(text.value(), where) : value;
        return calls instanceof Json.Obj ? List.of(call(calls, where)) : calls(calls, where);
    }

    static ToolCall call(Json value, String where) throws Misshapen {
        Json.Obj call = Values.object(value, where);
        String type = string(call, "type", where);
        Optional<Json> nested = Values.present(call, "function");
        if (nested.isEmpty() && !type.isEmpty() && !type.equals("function")) {
            throw Misshapen.unsupported(where, "is a call of another kind than a function");
        }
        Json.Obj function = nested.isPresent() ? Values.object(nested.get(), where + ".function") : call;
        if (!(function.find("name").orElse(Json.Obj.EMPTY) instanceof Json.Str name)) {
            throw Misshapen.missing(where + ".name");
        }
        return new ToolCall(string(call, "id", where), name.value(), arguments(function, where));
    }

    private static String arguments(Json.Obj function, String where) throws Misshapen {
        String key = function.has("arguments") ? "arguments" : "parameters";
        Optional<Json> value = function.find(key);
        if (value.isEmpty() || value.get().isNull()) {
            return "{}";
        }
        if (value.get() instanceof Json.Str text) {
            return text.value();
        }
        if (value.get() instanceof Json.Obj) {
            return value.get().write();
        }
        throw Misshapen.wrongType(where + "." + key, value.get());
    }

    /** {@code tools} or {@code functions}: a list, or the same as JSON text; wrapped as {@code {type, function}} or not. */
    static List<Tool> tools(Json value, String where) throws Misshapen {
        if (Values.isBlank(value)) {
            return List.of();
        }
        List<Json> items = Values.items(value, where);
        List<Tool> tools = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            tools.add(tool(items.get(i), where, i));
        }
        return tools;
    }

    private static Tool tool(Json value, String list, int at) throws Misshapen {
        if (!(value instanceof Json.Obj item)) {
            throw Misshapen.wrongType(list + "[" + at + "]", value);
        }
        Optional<Json> nested = Values.present(item, "function");
        if (nested.isEmpty() && !item.has("name") && item.has("type")) {
            throw Misshapen.unsupported(list + "[" + at + "]", "is a tool of another kind than a function");
        }
        Json.Obj definition = nested.isPresent() ? Values.object(nested.get(), list + "[" + at + "].function") : item;
        String name = definition.find("name").flatMap(Json::asText).orElse("");
        return new Tool(name, definition.write());
    }

    /** Members of tools beside {@code type} and {@code function}: an example has no place for them. */
    static Set<String> besideFunctions(Json.Obj row) {
        Set<String> beside = new TreeSet<>();
        for (String column : TOOL_COLUMNS) {
            if (row.find(column).orElse(row) instanceof Json.Arr tools) {
                tools.items().forEach(tool -> besideFunction(column, tool, beside));
            }
        }
        return beside;
    }

    private static void besideFunction(String column, Json tool, Set<String> beside) {
        if (tool instanceof Json.Obj wrapper && wrapper.has("function")) {
            wrapper.keys().stream()
                    .filter(key -> !key.equals("type") && !key.equals("function"))
                    .forEach(key -> beside.add(column + "." + key));
        }
    }

    private static String string(Json.Obj object, String key, String where) throws Misshapen {
        Optional<Json> value = Values.present(object, key);
        return value.isEmpty() ? "" : Values.text(value.get(), where + "." + key);
    }
}
