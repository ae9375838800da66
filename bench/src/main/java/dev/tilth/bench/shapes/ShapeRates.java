package dev.tilth.bench.shapes;

import dev.tilth.bench.Options;
import dev.tilth.bench.corpus.Corpus;
import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.format.Reading;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shape;
import dev.tilth.format.Shapes;
import dev.tilth.format.Written;
import dev.tilth.json.JsonWriter;
import dev.tilth.source.Parsed;
import dev.tilth.source.Progress;
import dev.tilth.source.RowBatch;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the texts of a corpus as rows of each shape, and reads the file again: one thread, the second of two rounds. */
public final class ShapeRates {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final String USAGE =
            """
            Rows a second that are read and written in each shape, by one thread.

              --rows N    rows of each shape (default 200000)
              --work DIR   where files are written (default target/shapes of bench)

            Example: java -cp "bench/target/classes:app/target/tilth/lib/*" dev.tilth.bench.shapes.ShapeRates
            """;

    private ShapeRates() {}

    public static void main(String[] args) throws Exception {
        Options.run(args, USAGE, options -> {
            int rows = (int) options.number("--rows", 200_000);
            Path work = options.path("--work", "bench/target/shapes");
            List<Example> chats = chats(Corpus.at(work, rows, 7).resolve("corpus.jsonl"));
            System.out.printf(
                    Locale.ROOT, "%-24s %12s %12s %10s%n", "shape", "read rows/s", "write rows/s", "bytes/row");
            for (Shape shape : Shapes.ALL) {
                measure(shape, chats, work.resolve("rows.jsonl"));
            }
            return 0;
        });
    }

    private static List<Example> chats(Path corpus) {
        List<Example> chats = new ArrayList<>();
        read(Shapes.CHAT, corpus, chats);
        return chats;
    }

    private static void measure(Shape shape, List<Example> chats, Path file) throws IOException {
        List<Example> examples = new ArrayList<>(chats.size());
        for (Example chat : chats) {
            carried(shape, chat).ifPresent(examples::add);
        }
        double write = 0;
        double read = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            write(shape, examples, file);
            long written = System.nanoTime();
            read(shape, file, new ArrayList<>(examples.size()));
            write = (written - start) / 1e9;
            read = (System.nanoTime() - written) / 1e9;
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %,12.0f %,12.0f %,10d%n",
                shape.name(),
                examples.size() / read,
                examples.size() / write,
                Files.size(file) / Math.max(1, examples.size()));
        Files.delete(file);
    }

    /** The texts of a chat as the first kind of example that the shape can hold. */
    private static Optional<Example> carried(Shape shape, Example chat) {
        for (Example kind : kinds(chat)) {
            if (shape.write(kind) instanceof Written.Row row && row.lost().isEmpty()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<Example> kinds(Example chat) {
        List<Message> prompt = chat.prompt();
        List<Message> answer = chat.answer();
        Message question = prompt.get(prompt.size() - 1);
        String text = answer.get(0).text();
        List<Message> pair = List.of(question, answer.get(0));
        List<Message> other = List.of(Message.assistant(question.text()));
        return List.of(
                chat,
                Example.chat(pair),
                Example.preferring(List.of(question), List.of(answer.get(0)), other),
                Example.chat(pair).withDesirable(true),
                Example.chat(List.of(question, answer.get(0), answer.get(0)))
                        .withExtras(Extras.NONE.withSteps(List.of(true, false))),
                Example.chat(List.of(question)).withExtras(Extras.NONE.withReference("{\"reference_answer\":\"42\"}")),
                Example.labelled(text, List.of("x")),
                Example.labelled(text, List.of()).withExtras(Extras.NONE.withTagging(tagging(text))),
                Example.chat(Message.of(Role.TEXT, question.text()), Message.of(Role.TEXT, text))
                        .withLabels(List.of("same")),
                Example.chat(Message.of(Role.TEXT, text)));
    }

    /** Each word is a token, and every fifth is labelled. */
    private static Tagging tagging(String text) {
        List<Tagging.Token> tokens = new ArrayList<>();
        List<Tagging.Span> spans = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            tokens.add(new Tagging.Token(words.start(), words.end()));
            if (tokens.size() % 5 == 0) {
                spans.add(new Tagging.Span(words.start(), words.end(), "PER"));
            }
        }
        return new Tagging(spans, tokens);
    }

    private static void write(Shape shape, List<Example> examples, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            for (Example example : examples) {
                line.setLength(0);
                JsonWriter.write(((Written.Row) shape.write(example)).row(), line);
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void read(Shape shape, Path file, List<Example> into) {
        RowReader rows = RowReader.of(shape);
        SourceFile source = new SourceFile("rows", "rows.jsonl", Optional.of(file), -1);
        Progress nobody = (read, bytes) -> {};
        try (SourceReader reader = SourceReader.open(source, SourceOptions.of("rows.jsonl"), nobody)) {
            for (Optional<RowBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int i = 0; i < batch.get().size(); i++) {
                    Reading reading = rows.read(((Parsed.Row) batch.get().parse(i)).value());
                    into.add(((Reading.Shaped) reading).example());
                }
            }
        }
    }
}
