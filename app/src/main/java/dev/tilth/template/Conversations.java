package dev.tilth.template;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives conversations to a template under the names that Hugging Face gives them. Many threads may use it. */
final class Conversations {
    private static final long STEPS = 2_000_000;
    private static final long STEPS_A_CHARACTER = 400;

    private final Template template;
    private final Map<String, String> special;

    Conversations(Template template, Map<String, String> special) {
        this.template = template;
        this.special = Map.copyOf(special);
    }

    /**
     * @param messages those of the example that are written
     * @param prompts whether the beginning of an answer is to follow
     * @throws TemplateError where the template does not take them
     */
    Rendering write(Example example, List<Message> messages, boolean prompts) {
        Map<String, Object> variables = new LinkedHashMap<>(special);
        List<Object> turns = new ArrayList<>(messages.size());
        long characters = 0;
        for (Message message : messages) {
            turns.add(turn(message));
            characters += size(message);
        }
        List<Object> tools = new ArrayList<>();
        for (Tool tool : example.tools()) {
            tools.add(tool(tool));
            characters += tool.definition().length();
        }
        variables.put("messages", turns);
        variables.put("tools", tools.isEmpty() ? Nothing.NONE : tools);
        variables.put("documents", Nothing.NONE);
        variables.put("add_generation_prompt", prompts);
        return template.render(variables, STEPS + STEPS_A_CHARACTER * characters);
    }

    private static long size(Message message) {
        return message.text().length()
                + message.calls().stream()
                        .mapToLong(call -> call.arguments().length())
                        .sum();
    }

    private static Map<String, Object> turn(Message message) {
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("role", message.role().word());
        turn.put("content", message.text());
        if (!message.calls().isEmpty()) {
            List<Object> calls = new ArrayList<>();
            message.calls().forEach(call -> calls.add(call(call)));
            turn.put("tool_calls", calls);
        }
        if (!message.name().isEmpty()) {
            turn.put("name", message.name());
        }
        if (!message.callId().isEmpty()) {
            turn.put("tool_call_id", message.callId());
        }
        return turn;
    }

    private static Map<String, Object> call(ToolCall call) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("name", call.name());
        function.put("arguments", json(call.arguments()));
        Map<String, Object> whole = new LinkedHashMap<>();
        if (!call.id().isEmpty()) {
            whole.put("id", call.id());
        }
        whole.put("type", "function");
        whole.put("function", function);
        return whole;
    }

    private static Map<String, Object> tool(Tool tool) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", "function");
        whole.put("function", json(tool.definition()));
        return whole;
    }

    /** As a value where it is JSON, else as the text that it is. */
    private static Object json(String text) {
        try {
            Json json = JsonReader.read(text);
            return JsonValues.of(json);
        } catch (NotJson e) {
            return text;
        }
    }
}
