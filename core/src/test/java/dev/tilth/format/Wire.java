package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What tests of shapes and targets share. */
public final class Wire {
    private Wire() {}

    /** A row in JSON with single quotes, which the eye reads better. */
    public static Json.Obj row(String json) {
        return (Json.Obj) json(json.replace('\'', '"'));
    }

    public static Json json(String json) {
        try {
            return JsonReader.read(json);
        } catch (NotJson e) {
            throw new AssertionError(json, e);
        }
    }

    /** The example of a row that must be readable. */
    public static Example read(RowReader reader, Json.Obj row) {
        Reading reading = reader.read(row);
        if (reading instanceof Reading.Shaped shaped) {
            return shaped.example();
        }
        throw new AssertionError(reading + " for " + row.write());
    }

    /** What is written another way and cannot be told from what came back: both sides are compared without it. */
    public static Set<Feature> changed(Set<Feature> lost) {
        Set<Feature> changed = EnumSet.of(Feature.RICH_SCHEMAS, Feature.FOREIGN_CALL_IDS);
        changed.retainAll(lost);
        return changed;
    }

    /** The example as it must come back: without what the shape says was lost, arguments as compact JSON. */
    public static Example carried(Example example, Set<Feature> lost) {
        Example named = lost.contains(Feature.UNNAMED_RESULTS)
                ? example.withMessages(CallNames.complete(example.messages()))
                : example;
        Map<String, String> ids = new HashMap<>();
        Example kept = messages(named, messages -> messages.stream()
                .map(message -> carried(message, lost, ids))
                .toList());
        if (lost.contains(Feature.EMPTY_SYSTEM)) {
            kept = kept.withMessages(kept.messages().subList(1, kept.messages().size()));
        }
        kept = lost.contains(Feature.RICH_SCHEMAS) ? kept.withTools(List.of()) : kept;
        kept = lost.contains(Feature.PARALLEL_CALLS)
                ? kept.withExtras(
                        new Extras(kept.tagging(), kept.score(), kept.steps(), kept.reference(), Optional.empty()))
                : kept;
        kept = lost.contains(Feature.SPACING) ? spaced(kept) : kept;
        return lost.contains(Feature.LABELS) ? kept.withLabels(List.of()) : kept;
    }

    /** The text as its tokens with a space between, and its spans there. */
    private static Example spaced(Example example) {
        Tagging tagging = example.tagging().orElseThrow();
        String text = example.messages().get(0).text();
        StringBuilder joined = new StringBuilder();
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        List<Tagging.Token> tokens = new ArrayList<>();
        for (Tagging.Token token : tagging.tokens()) {
            int start = joined.append(tokens.isEmpty() ? "" : " ").length();
            joined.append(text, token.start(), token.end());
            starts.put(token.start(), start);
            ends.put(token.end(), joined.length());
            tokens.add(new Tagging.Token(start, joined.length()));
        }
        List<Tagging.Span> spans = tagging.spans().stream()
                .map(span -> new Tagging.Span(
                        starts.getOrDefault(span.start(), 0), ends.getOrDefault(span.end(), 0), span.label()))
                .toList();
        return example.withMessages(List.of(example.messages().get(0).withText(joined.toString())))
                .withTagging(new Tagging(spans, tokens));
    }

    private static Example messages(Example example, UnaryOperator<List<Message>> change) {
        Example changed = example.withMessages(change.apply(example.messages()));
        return example.preference().isEmpty()
                ? changed
                : changed.withPreference(new Preference(
                        change.apply(example.preference().get().chosen()),
                        change.apply(example.preference().get().rejected())));
    }

    private static Message carried(Message message, Set<Feature> lost, Map<String, String> ids) {
        UnaryOperator<String> id = given -> lost.contains(Feature.CALL_IDS)
                ? ""
                : lost.contains(Feature.FOREIGN_CALL_IDS) && !given.isEmpty()
                        ? ids.computeIfAbsent(given, first -> "id" + ids.size())
                        : given;
        boolean untrained = !message.trained() && message.role() == Role.ASSISTANT;
        boolean speaker = lost.contains(Feature.SPEAKER_NAMES) && message.role() != Role.TOOL;
        boolean joined = lost.contains(Feature.TEXT_PARTS)
                || (lost.contains(Feature.RESULT_PARTS) && message.role() == Role.TOOL);
        return new Message(
                message.role() == Role.DEVELOPER && lost.contains(Feature.DEVELOPER) ? Role.SYSTEM : message.role(),
                message.text(),
                joined ? List.of() : message.parts(),
                message.calls().stream()
                        .map(call -> new ToolCall(id.apply(call.id()), call.name(), compact(call.arguments())))
                        .toList(),
                id.apply(message.callId()),
                speaker || lost.contains(Feature.NAMES) ? "" : message.name(),
                !untrained || lost.contains(Feature.UNTRAINED));
    }

    /** The same JSON without white space; a text that is no JSON stays. */
    private static String compact(String arguments) {
        try {
            return JsonReader.read(arguments).write();
        } catch (NotJson e) {
            return arguments;
        }
    }
}
