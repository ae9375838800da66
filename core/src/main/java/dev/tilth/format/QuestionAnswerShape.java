package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question and its answer in two columns, by the names that public data sets give them. */
final class QuestionAnswerShape implements Shape {
    private record Pair(String question, String answer) {}

    /** Earlier pairs are taken first where a row has more than one. */
    private static final List<Pair> PAIRS = List.of(
            new Pair("question", "answer"),
            new Pair("question", "response"),
            new Pair("question", "output"),
            new Pair("query", "response"),
            new Pair("query", "answer"),
            new Pair("query", "output"),
            new Pair("prompt", "response"),
            new Pair("prompt", "answer"),
            new Pair("prompt", "output"),
            new Pair("instruction", "response"),
            new Pair("instruction", "answer"),
            new Pair("instruction", "completion"),
            new Pair("input", "output"),
            new Pair("input", "response"),
            new Pair("input", "target"),
            new Pair("inputs", "targets"),
            new Pair("source", "target"),
            new Pair("user", "assistant"),
            new Pair("human", "assistant"),
            new Pair("problem", "solution"),
            new Pair("article", "summary"),
            new Pair("document", "summary"),
            new Pair("dialogue", "summary"),
            new Pair("question", "completion"));

    private static final Capacity CAPACITY = PromptCompletionShape.PLAIN.capacity();

    @Override
    public String name() {
        return "question-answer";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return pair(row.keys())
                .filter(pair -> row.find(pair.question()).orElse(Json.Obj.EMPTY) instanceof Json.Str
                        && row.find(pair.answer()).orElse(Json.Obj.EMPTY) instanceof Json.Str)
                .isPresent();
    }

    private static Optional<Pair> pair(List<String> keys) {
        for (Pair pair : PAIRS) {
            if (keys.contains(pair.question()) && keys.contains(pair.answer())) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<String> columns(List<String> keys) {
        List<String> own = new ArrayList<>();
        pair(keys).ifPresent(pair -> own.addAll(List.of(pair.question(), pair.answer())));
        return ColumnSets.union(own, Draft.COLUMNS);
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Pair pair = pair(row.keys()).orElseThrow(() -> Misshapen.missing("a question with its answer"));
        return new Draft()
                .add(Message.user(Values.text(row, pair.question())))
                .add(Message.assistant(Values.text(row, pair.answer())))
                .columns(row)
                .toExample();
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, QuestionAnswerShape::row);
    }

    private static Json.Obj row(Example example) {
        JsonObject row = new JsonObject()
                .put("question", example.messages().get(0).text())
                .put("answer", example.messages().get(1).text());
        if (!example.labels().isEmpty()) {
            row.put("labels", Json.strings(example.labels()));
        }
        example.desirable().ifPresent(wanted -> row.put("label", wanted));
        return row.build();
    }
}
