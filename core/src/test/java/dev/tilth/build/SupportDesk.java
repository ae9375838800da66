package dev.tilth.build;

import dev.tilth.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The example of the repository, built once, and its raw rows as a plain reader sees them. */
final class SupportDesk {
    /** The example as it is committed; nothing is written there. */
    static final Path COMMITTED = Path.of("../examples/support-desk");

    private static final Map<String, List<String>> HEADERS = new ConcurrentHashMap<>();
    private static final Path SCRATCH = scratch();
    private static final Built BUILT = build(SCRATCH.resolve("desk"), SCRATCH.resolve("out"), 2);

    private SupportDesk() {}

    static Built built() {
        return BUILT;
    }

    static WrittenVersion version() {
        return new WrittenVersion(BUILT.folder());
    }

    static Built build(Path folder, Path out, int threads) {
        try {
            if (!Files.exists(folder)) {
                copy(folder);
            }
            return Build.of(folder.resolve("tilth.yaml"))
                    .out(out)
                    .threads(threads)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the example that a test may change. */
    static Path copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(COMMITTED.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
        return folder;
    }

    static List<Json.Obj> answerKey() {
        return Raw.lines(COMMITTED.resolve("answer-key.jsonl")).stream()
                .map(line -> WrittenVersion.object(utf8(line)))
                .toList();
    }

    /** The records of each file by {@code file#row}, whole and broken ones, as bytes read one to one. */
    static Map<String, String> records() {
        Map<String, String> records = new LinkedHashMap<>();
        for (String file :
                List.of("data/tickets.csv", "data/tickets-2023.csv", "data/experts.jsonl", "data/synthetic.jsonl")) {
            boolean csv = file.endsWith(".csv");
            Path path = COMMITTED.resolve(file);
            List<String> found = csv ? Raw.csvRecords(path) : Raw.lines(path);
            int header = csv ? 1 : 0;
            for (int i = header; i < found.size(); i++) {
                records.put(file + "#" + (i + 1 - header), found.get(i));
            }
        }
        return records;
    }

    /** What is asked and answered in a row that is whole: every text but instructions, and the arguments of calls. */
    static List<String> texts(String file, String record) {
        if (file.endsWith(".csv")) {
            List<String> header = header(file);
            List<String> fields = Raw.fields(utf8(record));
            String body = fields.get(header.indexOf("body"));
            String subject = fields.get(header.indexOf("subject"));
            return List.of(
                    subject.isEmpty() ? body : body.isEmpty() ? subject : subject + "\n\n" + body,
                    fields.get(header.indexOf("reply")));
        }
        Json.Obj row = WrittenVersion.object(utf8(record));
        return row.has("messages") ? texts(row) : alpaca(row);
    }

    /** Names of the columns of a CSV file. */
    static List<String> header(String file) {
        return HEADERS.computeIfAbsent(
                file, name -> Raw.fields(Raw.csvRecords(COMMITTED.resolve(name)).get(0)));
    }

    /** The texts of a chat: every one but instructions, each followed by the arguments of its calls. */
    static List<String> texts(Json.Obj chat) {
        List<String> texts = new ArrayList<>();
        for (Json.Obj message : WrittenVersion.objects(chat, "messages")) {
            if (!message.text("role").equals("system") && !message.text("role").equals("developer")) {
                texts.add(message.text("content"));
            }
            for (Json.Obj call : WrittenVersion.objects(message, "tool_calls")) {
                Json function = call.find("function").orElse(call);
                texts.add(((Json.Obj) function).text("arguments"));
            }
        }
        return texts;
    }

    private static List<String> alpaca(Json.Obj row) {
        List<String> texts = new ArrayList<>();
        if (row.find("history").orElse(row) instanceof Json.Arr history) {
            for (Json turn : history.items()) {
                ((Json.Arr) turn)
                        .items()
                        .forEach(text -> texts.add(text.asText().orElseThrow()));
            }
        }
        String input = row.text("input");
        texts.add(input.isEmpty() ? row.text("instruction") : row.text("instruction") + "\n\n" + input);
        texts.add(row.text("output"));
        return texts;
    }

    /** The text of bytes that were read one to one. */
    static String utf8(String record) {
        return new String(record.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Path scratch() {
        try {
            Path folder = Files.createTempDirectory("tilth-desk-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
