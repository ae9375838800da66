package dev.tilth.build;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a version, read by nothing of the build but its JSON. */
record WrittenVersion(Path folder) {
    static final List<String> SPLITS = List.of("train", "validation", "test");

    /** The ledger by {@code file#row}, in order. */
    Map<String, Json.Obj> ledger() {
        return byRow(lines("ledger.jsonl.gz"));
    }

    /** The rows of the dataset by {@code file#row}. */
    Map<String, Json.Obj> kept() {
        List<Json.Obj> rows = new ArrayList<>();
        SPLITS.forEach(split -> rows.addAll(lines(split + ".jsonl")));
        return byRow(rows);
    }

    List<Json.Obj> lines(String file) {
        return text(bytes(file)).lines().map(WrittenVersion::object).toList();
    }

    /** All files but the timings, uncompressed, by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("timings.json"))
                    .forEach(file -> files.put(file, bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The bytes of a file, uncompressed. */
    byte[] bytes(String file) {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return (file.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Json.Obj object(String text) {
        try {
            return (Json.Obj) JsonReader.read(text);
        } catch (NotJson e) {
            throw new AssertionError(text, e);
        }
    }

    static List<Json.Obj> objects(Json.Obj of, String key) {
        return of.find(key).orElse(Json.Obj.EMPTY) instanceof Json.Arr list
                ? list.items().stream().map(item -> (Json.Obj) item).toList()
                : List.of();
    }

    static long number(Json.Obj of, String key) {
        return of.find(key).orElse(of) instanceof Json.Num number ? (long) number.asDouble() : 0;
    }

    private static Map<String, Json.Obj> byRow(List<Json.Obj> rows) {
        Map<String, Json.Obj> byRow = new LinkedHashMap<>();
        for (Json.Obj row : rows) {
            Json.Obj before = byRow.put(row.text("file") + "#" + number(row, "row"), row);
            if (before != null) {
                throw new AssertionError("twice: " + row.write());
            }
        }
        return byRow;
    }
}
