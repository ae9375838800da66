package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code {"prompt", "completions": [text], "labels": [boolean]}}: TRL's stepwise supervision, a judgement a step. */
final class StepwiseShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_STEPWISE, Feature.RANKED, Feature.JUDGED, Feature.TOOLS, Feature.CALLS)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS)
            .holding(Feature.STEPS);

    private static final Set<String> COLUMNS = Set.of("prompt", "completions", "labels");

    @Override
    public String name() {
        return "stepwise";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find("prompt").orElse(Json.Obj.EMPTY) instanceof Json.Str
                && row.find("completions").orElse(row) instanceof Json.Arr steps
                && steps.items().stream().allMatch(Json.Str.class::isInstance)
                && row.find("labels").orElse(row) instanceof Json.Arr;
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        List<Json> steps = Values.items(Values.required(row, "completions"), "completions");
        List<Json> labels = Values.items(Values.required(row, "labels"), "labels");
        if (steps.size() != labels.size()) {
            throw Misshapen.unequal("completions has " + steps.size() + " items and labels " + labels.size());
        }
        if (steps.isEmpty()) {
            throw Misshapen.empty("completions");
        }
        List<Message> messages = new ArrayList<>(PromptCompletionShape.prompt(row));
        List<Boolean> right = new ArrayList<>(labels.size());
        for (int i = 0; i < steps.size(); i++) {
            messages.add(Message.assistant(Values.text(steps.get(i), "completions[" + i + "]")));
            right.add(Draft.flag(labels.get(i), "labels[" + i + "]"));
        }
        return new Draft().addAll(messages).extras(Extras.NONE.withSteps(right)).toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, StepwiseShape::row);
    }

    private static Json.Obj row(Example example) {
        List<String> steps = example.answer().stream().map(Message::text).toList();
        return new JsonObject()
                .put("prompt", example.messages().get(0).text())
                .put("completions", Json.strings(steps))
                .put("labels", example.steps().stream().map(Json::of).toList())
                .build();
    }
}
