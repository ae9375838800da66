package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tool definitions, calls and results. Where an example declares no tools, its calls cannot be held to any; only what
 * is chosen of a preference is looked at, since a rejected answer may be wrong on purpose.
 */
final class ToolCheck implements Check {
    private final ToolSchemas schemas = new ToolSchemas();

    @Override
    public void check(Example example, Findings out) {
        List<Message> turns = example.conversation();
        boolean used = !example.tools().isEmpty();
        for (Message turn : turns) {
            used |= !turn.calls().isEmpty() || turn.role() == Role.TOOL;
        }
        if (used) {
            Map<String, ToolSchema> tools = tools(example, out);
            for (int i = 0; i < turns.size(); i++) {
                calls(turns.get(i), Place.of(example, i), tools, out);
            }
            results(example, turns, out);
        }
    }

    private Map<String, ToolSchema> tools(Example example, Findings out) {
        Map<String, ToolSchema> tools = new LinkedHashMap<>();
        for (int i = 0; i < example.tools().size(); i++) {
            Tool tool = example.tools().get(i);
            ToolSchema schema = schemas.of(tool.definition());
            if (!schema.fault().isEmpty()) {
                out.add(Rule.BROKEN_TOOL_DEFINITION, "tools[" + i + "]", schema.fault());
            }
            if (tools.put(tool.name(), schema) != null) {
                out.add(Rule.BROKEN_TOOL_DEFINITION, "tools[" + i + "]", "a second tool of the same name");
            }
        }
        return tools;
    }

    private static void calls(Message turn, String where, Map<String, ToolSchema> tools, Findings out) {
        for (int i = 0; i < turn.calls().size(); i++) {
            ToolCall call = turn.calls().get(i);
            String place = Place.call(where, i);
            ToolSchema schema = tools.get(call.name());
            if (schema == null && !tools.isEmpty()) {
                out.add(Rule.UNKNOWN_TOOL, place, "the tool is not among the " + tools.size() + " declared");
            }
            arguments(call, schema == null ? ToolSchema.ANY : schema, place + ".arguments", out);
        }
    }

    private static void arguments(ToolCall call, ToolSchema schema, String where, Findings out) {
        try {
            Json arguments = JsonReader.read(call.arguments());
            if (!(arguments instanceof Json.Obj)) {
                out.add(Rule.TOOL_ARGUMENTS_NOT_JSON, where, "JSON, but not an object");
                return;
            }
            String violation =
                    schema.violation(call.arguments(), arguments, "the arguments break", "of the tool's parameters");
            if (!violation.isEmpty()) {
                out.add(Rule.TOOL_ARGUMENTS_SCHEMA, where, violation);
            }
        } catch (NotJson e) {
            out.add(Rule.TOOL_ARGUMENTS_NOT_JSON, where, "not JSON at byte " + e.offset() + ": " + e.what());
        }
    }

    private static void results(Example example, List<Message> turns, Findings out) {
        OpenCalls open = new OpenCalls();
        String caller = "";
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            if (turn.role() == Role.TOOL) {
                if (!open.close(turn.callId())) {
                    out.add(Rule.ORPHAN_TOOL_RESULT, Place.of(example, i), "a tool result that answers no open call");
                }
                continue;
            }
            missing(open, caller, out);
            open.open(turn.calls());
            caller = Place.of(example, i);
            duplicateIds(turn, caller, out);
        }
        if (!turns.isEmpty() && turns.get(turns.size() - 1).role() == Role.TOOL) {
            missing(open, caller, out);
        }
    }

    private static void missing(OpenCalls open, String caller, Findings out) {
        if (open.count() > 0) {
            out.add(Rule.MISSING_TOOL_RESULT, caller, open.count() + " of its calls have no result");
        }
    }

    private static void duplicateIds(Message turn, String where, Findings out) {
        Set<String> ids = new HashSet<>();
        for (ToolCall call : turn.calls()) {
            if (!call.id().isEmpty() && !ids.add(call.id())) {
                out.add(Rule.ORPHAN_TOOL_RESULT, where, "two calls with the same id, so a result fits both");
            }
        }
    }
}
