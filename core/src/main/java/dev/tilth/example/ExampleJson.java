package dev.tilth.example;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.JsonWriter;
import dev.tilth.json.NotJson;
import java.util.List;
import java.util.Set;

/**
 * The canonical JSON of an example, the same bytes for equal examples, read back to an equal one:
 *
 * <pre>
 * {"messages":[{"role","content","name"?,"tool_calls"?:[{"id"?,"type":"function","function":{"name","arguments"}}],
 *   "tool_call_id"?,"weight"?:0}],"tools"?:[function object],"labels"?:[text],"chosen"?:[message],"rejected"?:[message],
 *   "desirable"?:boolean,"spans"?:[{"start","end","label"}],"tokens"?:[[start,end]],"score"?:number,"steps"?:[boolean],
 *   "reference"?:{object},"parallel_tool_calls"?:boolean}
 * </pre>
 *
 * {@code content} is a text, or a list of parts where there are several or one is no text: {@code {"type":"text","text"}},
 * or an object of another {@code type}, which is kept as it was. {@code arguments} is a text that holds JSON, as it was written; {@code weight} 0 marks a turn that carries no loss.
 * {@code spans} and {@code tokens} are of the first message of a user or plain text, in code points, the end exclusive;
 * spans that are an empty list say that the text was looked at. What is empty is not written. Safe for many threads.
 */
public final class ExampleJson {
    private ExampleJson() {}

    public static String write(Example example) {
        StringBuilder out = new StringBuilder(512);
        write(example, out);
        return out.toString();
    }

    /** Appends the object, without white space. */
    public static void write(Example example, StringBuilder out) {
        out.append('{');
        writeMembers(example, out);
        out.append('}');
    }

    /** Appends the members without the braces, for a line that says more about the example than what it is. */
    public static void writeMembers(Example example, StringBuilder out) {
        out.append("\"messages\":");
        messages(example.messages(), out);
        if (!example.tools().isEmpty()) {
            tools(example.tools(), out);
        }
        if (!example.labels().isEmpty()) {
            labels(example.labels(), out);
        }
        if (example.preference().isPresent()) {
            Preference preference = example.preference().get();
            messages(preference.chosen(), out.append(",\"chosen\":"));
            messages(preference.rejected(), out.append(",\"rejected\":"));
        }
        if (example.desirable().isPresent()) {
            out.append(",\"desirable\":").append(example.desirable().get().booleanValue());
        }
        if (!example.extras().equals(Extras.NONE)) {
            ExtrasJson.write(example, out);
        }
    }

    /**
     * The example of {@code object}, which must hold nothing else.
     *
     * @throws NotAnExample where a member is missing, of the wrong type or unknown
     */
    public static Example read(Json.Obj object) throws NotAnExample {
        return ExampleReader.read(object, Set.of());
    }

    /**
     * As {@link #read(Json.Obj)}, with other members beside the example.
     *
     * @param beside names of members that are not read, for example {@code id}
     */
    public static Example read(Json.Obj object, Set<String> beside) throws NotAnExample {
        return ExampleReader.read(object, beside);
    }

    /** The example of canonical bytes that tilth wrote itself, for which anything else is a bug. */
    public static Example ofCanonical(byte[] canonical) {
        try {
            return read((Json.Obj) JsonReader.read(canonical, 0, canonical.length));
        } catch (NotJson | NotAnExample e) {
            throw new IllegalStateException("what was written as an example is none any more", e);
        }
    }

    private static void messages(List<Message> messages, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < messages.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            message(messages.get(i), out);
        }
        out.append(']');
    }

    private static void message(Message message, StringBuilder out) {
        out.append("{\"role\":\"").append(message.role().word()).append("\",\"content\":");
        if (message.parts().isEmpty()) {
            JsonWriter.quote(message.text(), out);
        } else {
            parts(message.parts(), out);
        }
        member(",\"name\":", message.name(), out);
        if (!message.calls().isEmpty()) {
            calls(message.calls(), out);
        }
        member(",\"tool_call_id\":", message.callId(), out);
        out.append(message.trained() ? "}" : ",\"weight\":0}");
    }

    private static void parts(List<Part> parts, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.append(i > 0 ? "," : "");
            if (part.isMedia()) {
                out.append(part.value());
            } else {
                JsonWriter.quote(part.value(), out.append("{\"type\":\"text\",\"text\":"));
                out.append('}');
            }
        }
        out.append(']');
    }

    private static void calls(List<ToolCall> calls, StringBuilder out) {
        out.append(",\"tool_calls\":[");
        for (int i = 0; i < calls.size(); i++) {
            ToolCall call = calls.get(i);
            out.append(i > 0 ? ",{" : "{");
            if (!call.id().isEmpty()) {
                JsonWriter.quote(call.id(), out.append("\"id\":"));
                out.append(',');
            }
            JsonWriter.quote(call.name(), out.append("\"type\":\"function\",\"function\":{\"name\":"));
            JsonWriter.quote(call.arguments(), out.append(",\"arguments\":"));
            out.append("}}");
        }
        out.append(']');
    }

    private static void tools(List<Tool> tools, StringBuilder out) {
        out.append(",\"tools\":[");
        for (int i = 0; i < tools.size(); i++) {
            out.append(i > 0 ? "," : "").append(tools.get(i).definition());
        }
        out.append(']');
    }

    private static void labels(List<String> labels, StringBuilder out) {
        out.append(",\"labels\":[");
        for (int i = 0; i < labels.size(); i++) {
            JsonWriter.quote(labels.get(i), out.append(i > 0 ? "," : ""));
        }
        out.append(']');
    }

    private static void member(String key, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            JsonWriter.quote(text, out.append(key));
        }
    }
}
