package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * {@code {"prompt", "chosen", "rejected"}}, as texts or (conversational) as lists of turns. Where both answers repeat the
 * prompt, or there is none, the turns that both begin with are the prompt; of two texts, the words that both begin with.
 */
final class PreferenceShape implements Shape {
    /** What the members are. */
    private enum Form {
        TEXTS,
        TURNS,
        /** Turns, both answers with the whole conversation before them, and no prompt. */
        WHOLE
    }

    static final PreferenceShape PLAIN = new PreferenceShape(
            "preference",
            Form.TEXTS,
            Capacity.refusing(Feature.UNRANKED, Feature.PLAIN_TEXT, Feature.TOOLS, Feature.CALLS, Feature.NOT_A_PAIR)
                    .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED));

    static final PreferenceShape CONVERSATIONAL = new PreferenceShape(
            "preference-chat",
            Form.TURNS,
            Capacity.refusing(Feature.UNRANKED, Feature.PLAIN_TEXT, Feature.BROKEN_TOOLS, Feature.OPAQUE_ARGUMENTS)
                    .losing(Feature.UNTRAINED));

    static final PreferenceShape IMPLICIT = new PreferenceShape(
            "preference-implicit",
            Form.WHOLE,
            Capacity.refusing(
                            Feature.UNRANKED,
                            Feature.PLAIN_TEXT,
                            Feature.BROKEN_TOOLS,
                            Feature.OPAQUE_ARGUMENTS,
                            Feature.LONG_ANSWERS)
                    .losing(Feature.UNTRAINED));

    private static final Set<String> COLUMNS = ColumnSets.union(List.of("prompt"), Draft.COLUMNS);

    private final String name;
    private final Form form;
    private final Capacity capacity;

    private PreferenceShape(String name, Form form, Capacity capacity) {
        this.name = name;
        this.form = form;
        this.capacity = capacity;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capacity capacity() {
        return capacity;
    }

    @Override
    public boolean fits(Json.Obj row) {
        if (form == Form.WHOLE) {
            return false; // it is read as turns with a prompt
        }
        if (!row.has("prompt") && !Values.first(row, ChatShape.LISTS).isEmpty()) {
            return false;
        }
        Json chosen = row.find("chosen").orElse(Json.Obj.EMPTY);
        Json rejected = row.find("rejected").orElse(Json.Obj.EMPTY);
        return form == Form.TURNS
                ? chosen instanceof Json.Arr && rejected instanceof Json.Arr
                : chosen instanceof Json.Str && rejected instanceof Json.Str && !row.has("instruction");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Json chosen = Values.required(row, "chosen");
        Json rejected = Values.required(row, "rejected");
        boolean explicit = row.find("prompt").filter(prompt -> !prompt.isNull()).isPresent();
        if (!explicit && chosen instanceof Json.Str better && rejected instanceof Json.Str worse) {
            return implicit(better.value(), worse.value()).columns(row).toExample();
        }
        List<Message> prompt = explicit ? PromptCompletionShape.prompt(row) : List.of();
        List<Message> better = TurnReader.answer(chosen, "chosen");
        List<Message> worse = TurnReader.answer(rejected, "rejected");
        int common = Turns.sharedOpening(better, worse);
        boolean repeated = !prompt.isEmpty()
                && common >= prompt.size()
                && better.subList(common - prompt.size(), common).equals(prompt);
        int from = repeated || !explicit ? common : 0;
        return new Draft()
                .addAll(from > 0 ? better.subList(0, from) : prompt)
                .preference(better.subList(from, better.size()), worse.subList(from, worse.size()))
                .columns(row)
                .toExample();
    }

    /** Two texts without a prompt: the whole words that both begin with are it. */
    static Draft implicit(String better, String worse) {
        int common = commonWords(better, worse);
        Draft draft = new Draft();
        if (common > 0) {
            draft.add(Message.user(better.substring(0, common)));
        }
        return draft.preference(
                List.of(Message.assistant(better.substring(common))),
                List.of(Message.assistant(worse.substring(common))));
    }

    /** UTF-16 units up to the last white space of the common start, which goes to the answers. */
    private static int commonWords(String left, String right) {
        int common = 0;
        int end = 0;
        while (common < Math.min(left.length(), right.length()) && left.charAt(common) == right.charAt(common)) {
            if (left.charAt(common) == ' ' || left.charAt(common) == '\n') {
                end = common;
            }
            common++;
        }
        return end;
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, capacity, this::row);
    }

    private Json.Obj row(Example example) {
        List<Message> chosen = example.preference().orElseThrow().chosen();
        List<Message> rejected = example.preference().orElseThrow().rejected();
        JsonObject row = new JsonObject();
        if (form == Form.TURNS) {
            row.put("prompt", TurnWriter.TRL.messages(example.messages()));
            row.put("chosen", TurnWriter.TRL.messages(chosen));
            row.put("rejected", TurnWriter.TRL.messages(rejected));
        } else if (form == Form.WHOLE) {
            row.put("chosen", TurnWriter.TRL.messages(example.conversation()));
            row.put("rejected", TurnWriter.TRL.messages(Turns.joined(example.messages(), rejected)));
        } else {
            row.put("prompt", example.messages().get(0).text());
            row.put("chosen", chosen.get(0).text());
            row.put("rejected", rejected.get(0).text());
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
