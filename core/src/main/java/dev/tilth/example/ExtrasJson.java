package dev.tilth.example;

import dev.tilth.json.JsonWriter;
import java.util.List;

/** Writes the members of canonical JSON that only some kinds of examples have. */
final class ExtrasJson {
    private ExtrasJson() {}

    static void write(Example example, StringBuilder out) {
        if (example.tagging().isPresent()) {
            tagging(example, example.tagging().get(), out);
        }
        if (!example.score().isEmpty()) {
            out.append(",\"score\":").append(example.score());
        }
        if (!example.steps().isEmpty()) {
            steps(example.steps(), out.append(",\"steps\":["));
        }
        if (!example.reference().isEmpty()) {
            out.append(",\"reference\":").append(example.reference());
        }
        if (example.parallelToolCalls().isPresent()) {
            out.append(",\"parallel_tool_calls\":")
                    .append(example.parallelToolCalls().get().booleanValue());
        }
    }

    private static void tagging(Example example, Tagging tagging, StringBuilder out) {
        CodePoints text = CodePoints.of(example.messages().get(example.tagged()).text());
        out.append(",\"spans\":[");
        for (int i = 0; i < tagging.spans().size(); i++) {
            Tagging.Span span = tagging.spans().get(i);
            out.append(i > 0 ? "," : "")
                    .append("{\"start\":")
                    .append(text.ofUnits(span.start()))
                    .append(",\"end\":")
                    .append(text.ofUnits(span.end()))
                    .append(",\"label\":");
            JsonWriter.quote(span.label(), out);
            out.append('}');
        }
        out.append(']');
        if (!tagging.tokens().isEmpty()) {
            tokens(tagging.tokens(), text, out.append(",\"tokens\":["));
        }
    }

    private static void tokens(List<Tagging.Token> tokens, CodePoints text, StringBuilder out) {
        for (int i = 0; i < tokens.size(); i++) {
            out.append(i > 0 ? ",[" : "[")
                    .append(text.ofUnits(tokens.get(i).start()))
                    .append(',')
                    .append(text.ofUnits(tokens.get(i).end()))
                    .append(']');
        }
        out.append(']');
    }

    private static void steps(List<Boolean> steps, StringBuilder out) {
        for (int i = 0; i < steps.size(); i++) {
            out.append(i > 0 ? "," : "").append(steps.get(i).booleanValue());
        }
        out.append(']');
    }
}
