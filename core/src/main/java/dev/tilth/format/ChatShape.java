package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Preference;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * {@code {"messages": [{"role", "content"}], "tools"}}: the chat of OpenAI and of most trainers after it. A
 * {@code chosen} and {@code rejected} beside it rank two continuations, a {@code label} that is true or false judges the
 * last answer, any other names a class. Its dialects differ in how they write; all are read, and detected, as the chat.
 */
final class ChatShape implements Shape {
    static final List<String> LISTS = List.of("messages", "conversations", "conversation", "dialogue");

    private static final Set<String> COLUMNS = ColumnSets.union(LISTS, Draft.COLUMNS);

    private final String name;
    private final String list;
    private final TurnWriter turns;
    private final Capacity capacity;

    ChatShape(String name, TurnWriter turns, Capacity capacity) {
        this(name, LISTS.get(0), turns, capacity);
    }

    /** @param list what the column of the turns is called where they are written */
    ChatShape(String name, String list, TurnWriter turns, Capacity capacity) {
        this.name = name;
        this.list = list;
        this.turns = turns;
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
        return turns == TurnWriter.OPENAI && firstTurn(row).has("role");
    }

    /** The first turn of a row's conversation, or an empty object where there is none. */
    static Json.Obj firstTurn(Json.Obj row) {
        String list = Values.first(row, LISTS);
        try {
            List<Json> items = list.isEmpty() ? List.of() : Values.items(Values.required(row, list), list);
            return !items.isEmpty() && items.get(0) instanceof Json.Obj first ? first : Json.Obj.EMPTY;
        } catch (Misshapen e) {
            return Json.Obj.EMPTY;
        }
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return conversation(row);
    }

    /** Reads turns of either naming, which differ turn by turn and not by shape. */
    static Example conversation(Json.Obj row) throws Misshapen {
        String list = Values.first(row, LISTS);
        if (list.isEmpty()) {
            throw Misshapen.missing(LISTS.get(0));
        }
        return new Draft()
                .addAll(TurnReader.turns(Values.required(row, list), list))
                .columns(row)
                .toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, capacity, this::row);
    }

    Json.Obj row(Example example) {
        JsonObject row = new JsonObject().put(list, turns.messages(example.messages()));
        if (!example.tools().isEmpty()) {
            row.put("tools", TurnWriter.wrapped(example.tools()));
        }
        if (!capacity.loses().contains(Feature.PARALLEL_CALLS)) {
            example.parallelToolCalls().ifPresent(parallel -> row.put("parallel_tool_calls", parallel));
        }
        example.preference().ifPresent(pair -> ranking(pair, row));
        if (!example.labels().isEmpty() && !capacity.loses().contains(Feature.LABELS)) {
            row.put("labels", Json.strings(example.labels()));
        }
        example.desirable().ifPresent(wanted -> row.put("label", wanted));
        return row.build();
    }

    private void ranking(Preference pair, JsonObject row) {
        boolean alone = capacity.refuses().contains(Feature.LONG_ANSWERS);
        row.put("chosen", alone ? turns.message(pair.chosen().get(0)) : turns.messages(pair.chosen()));
        row.put("rejected", alone ? turns.message(pair.rejected().get(0)) : turns.messages(pair.rejected()));
    }
}
