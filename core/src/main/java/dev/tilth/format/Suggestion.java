package dev.tilth.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A map that the names and values of a source's columns speak for. Only ever shown to a person: a build does not guess
 * which column must not be split.
 */
final class Suggestion {
    private static final List<String> OPENINGS = List.of("subject", "title", "headline");
    private static final List<String> QUESTIONS = List.of(
            "question",
            "prompt",
            "query",
            "body",
            "message",
            "description",
            "request",
            "issue",
            "problem",
            "email",
            "text",
            "content");
    private static final List<String> ANSWERS =
            List.of("reply", "answer", "response", "completion", "resolution", "solution", "output", "summary");
    private static final List<String> CLASSES =
            List.of("label", "category", "class", "intent", "topic", "sentiment", "type", "queue", "tag");
    private static final List<String> GROUPS = List.of(
            "customer",
            "client",
            "user",
            "account",
            "contact",
            "thread",
            "conversation",
            "ticket",
            "case",
            "session",
            "group");
    private static final List<String> DOCUMENTS = List.of("document", "doc", "article", "url", "file");
    private static final List<String> LABELLERS = List.of("labeller", "labelled", "annotator", "agent", "author");
    private static final Set<String> SCALARS = Set.of("text", "number");
    private static final int LONGEST_CLASS_CHARACTERS = 40;
    private static final int LEAST_ROWS_A_CLASS = 3;

    private final List<Column> columns;

    private Suggestion(List<Column> columns) {
        this.columns = columns;
    }

    /** @param shaped whether the content of the rows is known by their shape, so that only facts are suggested */
    static MapOptions of(List<Column> columns, boolean shaped) {
        Suggestion suggestion = new Suggestion(columns);
        MapOptions facts = suggestion.facts();
        return shaped ? facts : suggestion.content(facts);
    }

    private MapOptions facts() {
        String collected = columns.stream()
                .filter(column -> column.present() > 0 && column.dates() == column.present())
                .findFirst()
                .map(Column::name)
                .orElse("");
        return MapOptions.DEFAULTS
                .withGroup(first(GROUPS, Suggestion::repeats).orElse(""))
                .withDocument(first(DOCUMENTS, Suggestion::repeats).orElse(""))
                .withCollected(collected)
                .withLabelledBy(first(LABELLERS, Suggestion::isClass).orElse(""));
    }

    private MapOptions content(MapOptions facts) {
        Optional<String> opening = first(OPENINGS, Suggestion::isText);
        Optional<String> question = first(QUESTIONS, Suggestion::isText);
        List<String> prompt = question.map(name -> opening.filter(first -> !first.equals(name))
                        .map(first -> List.of(first, name))
                        .orElse(List.of(name)))
                .orElse(opening.map(List::of).orElse(List.of()));
        Optional<String> answer = first(ANSWERS, column -> isText(column) && !prompt.contains(column.name()));
        Optional<String> label =
                first(CLASSES, column -> isClass(column) && !column.name().equals(facts.labelledBy()));
        if (prompt.isEmpty()) {
            return facts;
        }
        List<String> labels = label.map(List::of).orElse(List.of());
        return answer.isPresent()
                ? facts.withPrompt(prompt, List.of(answer.get())).withLabel(labels)
                : facts.withText(prompt).withLabel(labels);
    }

    /** The first column that the earliest word names. */
    private Optional<String> first(List<String> words, Predicate<Column> test) {
        for (String word : words) {
            for (Column column : columns) {
                if (column.isNamed(word) && test.test(column)) {
                    return Optional.of(column.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isText(Column column) {
        return column.isOnly(Set.of("text")) && column.dates() == 0 && !column.isNamed("id");
    }

    private static boolean repeats(Column column) {
        return column.isOnly(SCALARS) && column.distinct() > 1 && column.distinct() < column.present();
    }

    private static boolean isClass(Column column) {
        return column.isOnly(SCALARS)
                && column.meanCharacters() <= LONGEST_CLASS_CHARACTERS
                && column.distinct() > 1
                && column.distinct() * LEAST_ROWS_A_CLASS <= column.present();
    }
}
