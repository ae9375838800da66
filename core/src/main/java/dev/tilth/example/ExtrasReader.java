package dev.tilth.example;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of canonical JSON that only some kinds of examples have. For one example. */
final class ExtrasReader {
    private static final int MOST_DIGITS = 9;

    private Extras extras = Extras.NONE;
    private Optional<List<Json>> spans = Optional.empty();
    private List<Json> tokens = List.of();

    /** Takes a member; false where it is none of these. */
    boolean member(String key, Json value) throws NotAnExample {
        switch (key) {
            case "spans" -> spans = Optional.of(ExampleReader.items(value, key));
            case "tokens" -> tokens = ExampleReader.items(value, key);
            case "score" -> extras = extras.withScore(number(value, key));
            case "steps" -> extras = extras.withSteps(steps(value));
            case "reference" ->
                extras = extras.withReference(
                        ExampleReader.object(value, key, -1).write());
            case "parallel_tool_calls" -> extras = extras.withParallelToolCalls(ExampleReader.bool(value, key));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The example with what was taken. */
    Example addTo(Example example) throws NotAnExample {
        if (spans.isPresent()) {
            extras = extras.withTagging(tagging(example));
        } else if (!tokens.isEmpty()) {
            throw new NotAnExample("spans", "is not there, though tokens is");
        }
        requireSteps(example);
        return extras.equals(Extras.NONE) ? example : example.withExtras(extras);
    }

    private void requireSteps(Example example) throws NotAnExample {
        int turns = example.messages().size();
        int steps = extras.steps().size();
        for (int i = turns - steps; i < turns; i++) {
            if (i < 0 || example.messages().get(i).role() != Role.ASSISTANT) {
                throw new NotAnExample("steps", "judges more than the last turns of the assistant");
            }
        }
    }

    private Tagging tagging(Example example) throws NotAnExample {
        if (example.tagged() < 0) {
            throw new NotAnExample("spans", "has no text that it could be about");
        }
        CodePoints text = CodePoints.of(example.messages().get(example.tagged()).text());
        List<Tagging.Span> read = new ArrayList<>();
        for (int i = 0; i < spans.orElseThrow().size(); i++) {
            Json.Obj span = ExampleReader.object(spans.orElseThrow().get(i), "spans", i);
            if (span.size() != 3 || !(span.find("label").orElse(span) instanceof Json.Str label)) {
                throw new NotAnExample("spans[" + i + "]", "is not a start, an end and a label");
            }
            int end = offset(span.find("end").orElse(span), text.count(), "spans", i);
            int start = offset(span.find("start").orElse(span), end, "spans", i);
            read.add(new Tagging.Span(text.toUnits(start), text.toUnits(end), label.value()));
        }
        return new Tagging(read, tokens(text));
    }

    private List<Tagging.Token> tokens(CodePoints text) throws NotAnExample {
        List<Tagging.Token> read = new ArrayList<>(tokens.size());
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            List<Json> pair = ExampleReader.items(tokens.get(i), "tokens[" + i + "]");
            if (pair.size() != 2) {
                throw new NotAnExample("tokens[" + i + "]", "is not a start and an end");
            }
            int end = offset(pair.get(1), text.count(), "tokens", i);
            int start = offset(pair.get(0), end, "tokens", i);
            if (start < last) {
                throw new NotAnExample("tokens[" + i + "]", "begins before the one before it ends");
            }
            last = end;
            read.add(new Tagging.Token(text.toUnits(start), text.toUnits(end)));
        }
        return read;
    }

    /** An offset in [0, most]. */
    private static int offset(Json value, int most, String list, int at) throws NotAnExample {
        if (value instanceof Json.Num number
                && number.text().length() <= MOST_DIGITS
                && number.text().chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(number.text()) <= most) {
            return Integer.parseInt(number.text());
        }
        throw new NotAnExample(list + "[" + at + "]", "does not lie in its text");
    }

    private static String number(Json value, String where) throws NotAnExample {
        if (value instanceof Json.Num number) {
            return number.text();
        }
        throw new NotAnExample(where, "is not a number");
    }

    private static List<Boolean> steps(Json value) throws NotAnExample {
        List<Json> items = ExampleReader.items(value, "steps");
        List<Boolean> steps = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            steps.add(ExampleReader.bool(items.get(i), "steps[" + i + "]"));
        }
        return steps;
    }
}
