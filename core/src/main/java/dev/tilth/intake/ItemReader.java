package dev.tilth.intake;

import dev.tilth.contamination.Question;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.format.Texts;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what is asked, the options and the answer in a row of a benchmark: by its shape where that is known, by the names
 * that public benchmarks use, else all texts of the row are what is asked.
 */
final class ItemReader {
    private static final List<String> STEMS = List.of(
            "question",
            "query",
            "stem",
            "prompt",
            "ctx",
            "problem",
            "goal",
            "instruction",
            "input",
            "turns",
            "sentence");
    private static final List<String> OPTIONS = List.of("choices", "options", "endings");
    private static final List<List<String>> OPTION_COLUMNS = List.of(
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
            List.of("option1", "option2", "option3", "option4", "option5"),
            List.of("opa", "opb", "opc", "opd"),
            List.of("sol1", "sol2"));
    private static final List<String> ANSWERS =
            List.of("answer", "answerKey", "gold", "target", "canonical_solution", "solution", "output", "label");
    private static final List<String> PREFIXES = List.of("question:", "query:", "problem:", "q:");

    private final Optional<RowReader> shape;

    /** @param shape of the file's rows, if it is one that is known */
    ItemReader(Optional<RowReader> shape) {
        this.shape = shape;
    }

    /** What is in a row; its stem is empty where the row has no text. */
    Question read(Json.Obj row) {
        Json.Obj inner = row.find("question").orElse(row) instanceof Json.Obj object ? object : row;
        List<String> options = options(inner);
        if (options.size() > 1) {
            String stem = stem(inner).orElse("");
            return new Question(withoutPrefix(stem), options, chosen(row, options));
        }
        if (shape.isPresent() && shape.get().read(row) instanceof Reading.Shaped shaped) {
            return of(shaped.example());
        }
        return stem(row)
                .map(stem -> new Question(withoutPrefix(stem), List.of(), answer(row)))
                .orElseGet(() -> new Question(String.join("\n", Texts.of(row)), List.of(), ""));
    }

    private static Question of(Example example) {
        String asked = text(example.prompt());
        return asked.isBlank()
                ? new Question(text(example.conversation()), List.of(), "")
                : new Question(asked, List.of(), text(example.answer()));
    }

    private static String text(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.role().isInstruction())
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> stem(Json.Obj row) {
        return STEMS.stream()
                .flatMap(name -> row.find(name).stream())
                .map(ItemReader::joined)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String joined(Json value) {
        return value instanceof Json.Arr list
                ? String.join("\n", texts(list))
                : value.asText().orElse("");
    }

    private static List<String> options(Json.Obj row) {
        for (String name : OPTIONS) {
            Json value = row.find(name).orElse(Json.Obj.EMPTY);
            Json list = value instanceof Json.Obj object ? object.find("text").orElse(object) : value;
            if (list instanceof Json.Arr items && texts(items).size() > 1) {
                return texts(items);
            }
        }
        for (List<String> columns : OPTION_COLUMNS) {
            List<String> found = columns.stream()
                    .map(row::text)
                    .takeWhile(text -> !text.isBlank())
                    .toList();
            if (found.size() > 1) {
                return found;
            }
        }
        return List.of();
    }

    /** The texts of a list, also of objects that hold one under {@code text}. */
    private static List<String> texts(Json.Arr list) {
        List<String> texts = new ArrayList<>();
        for (Json item : list.items()) {
            (item instanceof Json.Obj object ? object.find("text") : Optional.of(item))
                    .flatMap(Json::asText)
                    .ifPresent(texts::add);
        }
        return texts;
    }

    /** The option that the row names by its number from 0, its letter or its text. */
    private static String chosen(Json.Obj row, List<String> options) {
        for (String name : ANSWERS) {
            Json value = row.find(name).orElse(Json.Obj.EMPTY);
            String key = value instanceof Json.Num number
                    ? number.text()
                    : value.asText().orElse("");
            int at = key.length() == 1 ? "ABCDEFGHIJ".indexOf(key.charAt(0)) : -1;
            at = key.length() == 1 && at < 0 ? "0123456789".indexOf(key.charAt(0)) : at;
            if (at >= 0 && at < options.size()) {
                return options.get(at);
            }
            if (options.contains(key)) {
                return key;
            }
        }
        return "";
    }

    private static String answer(Json.Obj row) {
        return ANSWERS.stream()
                .map(row::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Harnesses write "Question:" before what is asked; training rows may not. */
    private static String withoutPrefix(String stem) {
        String text = stem.strip();
        String start = text.substring(0, Math.min(text.length(), PREFIXES.get(0).length()))
                .toLowerCase(Locale.ROOT);
        return PREFIXES.stream()
                .filter(start::startsWith)
                .findFirst()
                .map(prefix -> text.substring(prefix.length()))
                .orElse(text);
    }
}
