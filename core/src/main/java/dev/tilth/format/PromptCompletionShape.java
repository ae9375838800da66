package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * {@code {"prompt", "completion"}}, as texts or (conversational) as lists of turns. A {@code label} that is true or false
 * judges the completion, any other names a class.
 */
final class PromptCompletionShape implements Shape {
    static final PromptCompletionShape PLAIN = new PromptCompletionShape(
            false,
            Capacity.refusing(Feature.PLAIN_TEXT, Feature.RANKED, Feature.TOOLS, Feature.CALLS, Feature.NOT_A_PAIR)
                    .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED));

    static final PromptCompletionShape CONVERSATIONAL = new PromptCompletionShape(
            true,
            Capacity.refusing(
                            Feature.PLAIN_TEXT,
                            Feature.NO_ANSWER,
                            Feature.RANKED,
                            Feature.BROKEN_TOOLS,
                            Feature.OPAQUE_ARGUMENTS)
                    .losing(Feature.UNTRAINED));

    private static final Set<String> COLUMNS = ColumnSets.union(List.of("prompt", "completion"), Draft.COLUMNS);

    private final boolean conversational;
    private final Capacity capacity;

    private PromptCompletionShape(boolean conversational, Capacity capacity) {
        this.conversational = conversational;
        this.capacity = capacity;
    }

    @Override
    public String name() {
        return conversational ? "prompt-completion-chat" : "prompt-completion";
    }

    @Override
    public Capacity capacity() {
        return capacity;
    }

    @Override
    public boolean fits(Json.Obj row) {
        Json prompt = row.find("prompt").orElse(Json.Obj.EMPTY);
        Json completion = row.find("completion").orElse(Json.Obj.EMPTY);
        return conversational
                ? (prompt instanceof Json.Arr && completion instanceof Json.Arr) || isWhole(row)
                : prompt instanceof Json.Str && completion instanceof Json.Str;
    }

    /** A judged conversation without a prompt, as Axolotl's {@code chatml.argilla_chat} has it. */
    private static boolean isWhole(Json.Obj row) {
        return !row.has("prompt")
                && row.find("label").orElse(row) instanceof Json.Bool
                && row.find("completion").orElse(row) instanceof Json.Arr turns
                && turns.items().stream().allMatch(Json.Obj.class::isInstance);
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return new Draft()
                .addAll(isWhole(row) ? List.of() : prompt(row))
                .addAll(TurnReader.answer(Values.required(row, "completion"), "completion"))
                .columns(row)
                .toExample();
    }

    /** A prompt that is a text of the user or a list of turns. */
    static List<Message> prompt(Json.Obj row) throws Misshapen {
        Json prompt = Values.required(row, "prompt");
        return prompt instanceof Json.Str text
                ? List.of(Message.user(text.value()))
                : TurnReader.turns(prompt, "prompt");
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, capacity, this::row);
    }

    private Json.Obj row(Example example) {
        JsonObject row = new JsonObject();
        if (conversational) {
            row.put("prompt", TurnWriter.TRL.messages(example.prompt()));
            row.put("completion", TurnWriter.TRL.messages(example.answer()));
        } else {
            row.put("prompt", example.messages().get(0).text());
            row.put("completion", example.messages().get(1).text());
        }
        if (!example.tools().isEmpty()) {
            row.put("tools", TurnWriter.wrapped(example.tools()));
        }
        if (!example.labels().isEmpty()) {
            row.put("labels", Json.strings(example.labels()));
        }
        example.desirable().ifPresent(wanted -> row.put("label", wanted));
        return row.build();
    }
}
