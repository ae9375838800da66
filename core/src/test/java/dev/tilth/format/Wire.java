package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
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

    /** The example as it must come back: without what the shape says was lost, arguments as compact JSON. */
    public static Example carried(Example example, Set<Feature> lost) {
        Example kept = messages(example, messages -> messages.stream()
                .map(message -> carried(message, lost))
                .toList());
        if (lost.contains(Feature.EMPTY_SYSTEM)) {
            kept = kept.withMessages(kept.messages().subList(1, kept.messages().size()));
        }
        return lost.contains(Feature.LABELS) ? kept.withLabels(List.of()) : kept;
    }

    private static Example messages(Example example, UnaryOperator<List<Message>> change) {
        Example changed = example.withMessages(change.apply(example.messages()));
        return example.preference().isEmpty()
                ? changed
                : changed.withPreference(new Preference(
                        change.apply(example.preference().get().chosen()),
                        change.apply(example.preference().get().rejected())));
    }

    private static Message carried(Message message, Set<Feature> lost) {
        boolean ids = !lost.contains(Feature.CALL_IDS);
        boolean untrained = !message.trained() && message.role() == Role.ASSISTANT;
        return new Message(
                message.role() == Role.DEVELOPER && lost.contains(Feature.DEVELOPER) ? Role.SYSTEM : message.role(),
                message.text(),
                message.calls().stream().map(call -> carried(call, ids)).toList(),
                ids ? message.callId() : "",
                lost.contains(Feature.NAMES) ? "" : message.name(),
                !untrained || lost.contains(Feature.UNTRAINED));
    }

    private static ToolCall carried(ToolCall call, boolean ids) {
        return new ToolCall(ids ? call.id() : "", call.name(), compact(call.arguments()));
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
