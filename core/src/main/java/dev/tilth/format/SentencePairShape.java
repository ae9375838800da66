package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code {"sentence1", "sentence2", "label" | "score"}}: two texts and what they are to each other, by the names that
 * public data sets give them; {@code anchor}, {@code positive} and {@code negative} are a text, one like it and one unlike
 * it. A number is a class where it is whole and a score where it has a fraction; under {@code score} and
 * {@code similarity} it is a score.
 */
final class SentencePairShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_A_TEXT_PAIR, Feature.RANKED, Feature.JUDGED, Feature.TOOLS)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED)
            .holding(Feature.SCORED);

    private static final List<List<String>> TEXTS = List.of(
            List.of("sentence1", "sentence2"),
            List.of("premise", "hypothesis"),
            List.of("question1", "question2"),
            List.of("text1", "text2"),
            List.of("sentence_A", "sentence_B"),
            List.of("anchor", "positive"));
    private static final String UNLIKE = "negative";
    private static final List<String> LABELS = List.of("label", "labels", "gold_label", "is_duplicate");
    private static final List<String> SCORES = List.of("score", "similarity_score", "similarity");

    @Override
    public String name() {
        return "sentence-pair";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        List<String> names = texts(row.keys());
        return !names.isEmpty()
                && names.stream().allMatch(name -> row.find(name).orElse(Json.Obj.EMPTY) instanceof Json.Str);
    }

    /** The columns of the texts, or none where there are not two. */
    private static List<String> texts(List<String> keys) {
        for (List<String> pair : TEXTS) {
            if (keys.containsAll(pair)) {
                boolean three = pair.contains("positive") && keys.contains(UNLIKE);
                return three ? List.of(pair.get(0), pair.get(1), UNLIKE) : pair;
            }
        }
        return List.of();
    }

    @Override
    public Set<String> columns(List<String> keys) {
        Set<String> columns = new LinkedHashSet<>(texts(keys));
        LABELS.stream().filter(keys::contains).findFirst().ifPresent(columns::add);
        SCORES.stream().filter(keys::contains).findFirst().ifPresent(columns::add);
        return columns;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        List<String> names = texts(row.keys());
        if (names.isEmpty()) {
            throw Misshapen.missing("a text beside another");
        }
        List<Message> texts = new ArrayList<>(names.size());
        for (String name : names) {
            texts.add(Message.of(Role.TEXT, Values.text(row, name)));
        }
        Example pair = Example.chat(texts);
        String label = Values.first(row, LABELS);
        Optional<Json> given = label.isEmpty() ? Optional.empty() : Values.present(row, label);
        if (given.isPresent()) {
            pair = given.get() instanceof Json.Num number && !isWhole(number)
                    ? pair.withScore(number.text())
                    : pair.withLabels(Values.labels(given.get(), label));
        }
        String score = Values.first(row, SCORES);
        Optional<Json> number = score.isEmpty() ? Optional.empty() : Values.present(row, score);
        return number.isEmpty() ? pair : pair.withScore(number(number.get(), score));
    }

    private static boolean isWhole(Json.Num number) {
        return number.text().chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    /** A number, also as the text that a table holds. */
    private static String number(Json value, String where) throws Misshapen {
        Json read = value instanceof Json.Str text ? Values.json(text.value(), where) : value;
        if (read instanceof Json.Num number) {
            return number.text();
        }
        throw Misshapen.wrongType(where, "is not a number");
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, SentencePairShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Message> texts = example.messages();
        List<String> names = texts.size() == 2 ? TEXTS.get(0) : List.of("anchor", "positive", UNLIKE);
        JsonObject row = new JsonObject();
        for (int i = 0; i < texts.size(); i++) {
            row.put(names.get(i), texts.get(i).text());
        }
        List<String> labels = example.labels();
        if (labels.size() == 1 && !labels.get(0).isEmpty()) {
            row.put("label", labels.get(0));
        } else if (!labels.isEmpty()) {
            row.put("labels", Json.strings(labels));
        }
        return example.score().isEmpty()
                ? row.build()
                : row.put("score", new Json.Num(example.score())).build();
    }
}
