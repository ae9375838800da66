package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A question with two ranked answers, all texts, by the names that trainers other than TRL give them. */
final class PreferenceColumnsShape implements Shape {
    /** AutoTrain; without the prompt, a reward model's, the words that both begin with are it. */
    static final PreferenceColumnsShape AUTOTRAIN =
            new PreferenceColumnsShape("autotrain-preference", "prompt", "text", "rejected_text", false);

    /** Axolotl's {@code chatml.intel}. */
    static final PreferenceColumnsShape INTEL =
            new PreferenceColumnsShape("preference-intel", "question", "chosen", "rejected", true);

    /** Axolotl's {@code chatml.icr}. */
    static final PreferenceColumnsShape ICR =
            new PreferenceColumnsShape("preference-icr", "input", "chosen", "rejected", true);

    /** Axolotl's {@code chatml.argilla}. */
    static final PreferenceColumnsShape ARGILLA = new PreferenceColumnsShape(
            "preference-argilla", "instruction", "chosen_response", "rejected_response", true);

    /** Columns that say more of what is asked than those of the later ones here. */
    private static final Set<String> OTHERS = ColumnSets.union(List.of("prompt", "instruction"), ChatShape.LISTS);

    private final String name;
    private final String question;
    private final String chosen;
    private final String rejected;
    private final boolean led;
    private final Capacity capacity;

    /** @param led whether there is a column of the system message */
    private PreferenceColumnsShape(String name, String question, String chosen, String rejected, boolean led) {
        this.name = name;
        this.question = question;
        this.chosen = chosen;
        this.rejected = rejected;
        this.led = led;
        capacity = Capacity.refusing(
                        Feature.UNRANKED,
                        Feature.PLAIN_TEXT,
                        Feature.JUDGED,
                        Feature.TOOLS,
                        Feature.CALLS,
                        led ? Feature.NOT_A_LED_PAIR : Feature.NOT_A_PAIR)
                .losing(
                        Feature.DEVELOPER,
                        Feature.EMPTY_SYSTEM,
                        Feature.NAMES,
                        Feature.CALL_IDS,
                        Feature.UNTRAINED,
                        Feature.LABELS);
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
        if (OTHERS.stream().anyMatch(other -> !other.equals(question) && row.has(other))) {
            return false;
        }
        boolean asked = isText(row, question);
        return (asked || (!led && !row.has(question))) && isText(row, chosen) && isText(row, rejected);
    }

    private static boolean isText(Json.Obj row, String key) {
        return row.find(key).orElse(Json.Obj.EMPTY) instanceof Json.Str;
    }

    @Override
    public Set<String> columns(List<String> keys) {
        Set<String> columns = new LinkedHashSet<>(List.of(question, chosen, rejected));
        if (led) {
            columns.add("system");
        }
        return columns;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        String better = Values.text(row, chosen);
        String worse = Values.text(row, rejected);
        if (!led && !row.has(question)) {
            return PreferenceShape.implicit(better, worse).toExample();
        }
        return new Draft()
                .system(led ? Values.optionalText(row, "system") : "")
                .add(Message.user(Values.text(row, question)))
                .preference(List.of(Message.assistant(better)), List.of(Message.assistant(worse)))
                .toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, capacity, this::row);
    }

    private Json.Obj row(Example example) {
        List<Message> prompt = new ArrayList<>(example.messages());
        JsonObject row = new JsonObject();
        if (led) {
            row.put("system", prompt.size() > 1 ? prompt.remove(0).text() : "");
        }
        return row.put(question, prompt.get(0).text())
                .put(chosen, example.preference().orElseThrow().chosen().get(0).text())
                .put(
                        rejected,
                        example.preference().orElseThrow().rejected().get(0).text())
                .build();
    }
}
