package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code {"instruction", "input", "output", "system", "history": [[question, answer]]}}, with {@code chosen} and
 * {@code rejected} in the place of the output where answers are ranked and {@code kto_tag} where one is judged, as
 * LLaMA-Factory has them. The question is the instruction, two line feeds, and the input where there is one; written, all
 * of it is the instruction, which reads back the same.
 */
final class AlpacaShape implements Shape {
    static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.LONG_ANSWERS,
                    Feature.TOOLS,
                    Feature.CALLS,
                    Feature.RESULTS,
                    Feature.LATE_SYSTEM,
                    Feature.NOT_ALTERNATING)
            .losing(
                    Feature.DEVELOPER,
                    Feature.EMPTY_SYSTEM,
                    Feature.NAMES,
                    Feature.CALL_IDS,
                    Feature.UNTRAINED,
                    Feature.LABELS);

    private static final Set<String> COLUMNS =
            ColumnSets.union(List.of("instruction", "input", "output", "history"), Draft.COLUMNS);

    @Override
    public String name() {
        return "alpaca";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("instruction").orElse(Json.Obj.EMPTY) instanceof Json.Str
                && (row.find("output").orElse(Json.Obj.EMPTY) instanceof Json.Str
                        || (row.has("chosen") && row.has("rejected")));
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Draft draft = new Draft();
        Optional<Json> history = Values.present(row, "history");
        if (history.isPresent()) {
            history(Values.items(history.get(), "history"), draft);
        }
        draft.add(Message.user(question(row)));
        boolean ranked = Values.present(row, "chosen").isPresent()
                || (!row.has("output") && row.find("chosen").orElse(row) instanceof Json.Str);
        if (ranked) {
            draft.preference(
                    TurnReader.answer(Values.required(row, "chosen"), "chosen"),
                    TurnReader.answer(Values.required(row, "rejected"), "rejected"));
        }
        draft.columns(row);
        if (!ranked) {
            draft.add(Message.assistant(Values.text(row, "output")));
        }
        return draft.toExample();
    }

    /** The instruction, joined with the input where there is one. */
    private static String question(Json.Obj row) throws Misshapen {
        String instruction = Values.text(row, "instruction");
        String input = Values.optionalText(row, "input");
        return instruction.isEmpty() || input.isEmpty() ? instruction + input : instruction + "\n\n" + input;
    }

    private static void history(List<Json> pairs, Draft draft) throws Misshapen {
        for (int i = 0; i < pairs.size(); i++) {
            String where = "history[" + i + "]";
            List<Json> pair = Values.items(pairs.get(i), where);
            if (pair.size() != 2) {
                throw Misshapen.wrongType(where, "is not a question and an answer");
            }
            draft.add(Message.user(Values.text(pair.get(0), where + "[0]")));
            draft.add(Message.assistant(Values.text(pair.get(1), where + "[1]")));
        }
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, AlpacaShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Message> all = example.messages();
        int last = example.preference().isPresent() ? all.size() - 1 : all.size() - 2;
        JsonObject row =
                new JsonObject().put("instruction", all.get(last).text()).put("input", "");
        if (example.preference().isPresent()) {
            row.put("chosen", example.preference().get().chosen().get(0).text());
            row.put("rejected", example.preference().get().rejected().get(0).text());
        } else {
            row.put("output", all.get(last + 1).text());
        }
        example.desirable().ifPresent(wanted -> row.put("kto_tag", wanted));
        int from = all.get(0).role() == Role.USER ? 0 : 1;
        row.putText("system", from == 1 ? all.get(0).text() : "");
        List<Json> history = new ArrayList<>();
        for (int i = from; i < last; i += 2) {
            history.add(Json.strings(List.of(all.get(i).text(), all.get(i + 1).text())));
        }
        return history.isEmpty() ? row.build() : row.put("history", history).build();
    }
}
