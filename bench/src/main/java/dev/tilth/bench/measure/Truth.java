package dev.tilth.bench.measure;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generator planted.
 *
 * @param duplicates rows that repeat an earlier one
 * @param values rows that hold a value which must not be learned
 */
public record Truth(List<Duplicate> duplicates, List<Value> values) {
    /** @param kind exact or near */
    public record Duplicate(int row, int of, String kind) {}

    /** @param type the rule that is to find it */
    public record Value(int row, String type) {}

    public static Truth read(Path file) throws IOException {
        Truth truth = new Truth(new ArrayList<>(), new ArrayList<>());
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                truth.add(object(line));
            }
        }
        return truth;
    }

    private void add(Json.Obj line) {
        int row = number(line, "row");
        if (line.has("of")) {
            duplicates.add(new Duplicate(row, number(line, "of"), line.text("kind")));
        } else {
            values.add(new Value(row, line.text("type")));
        }
    }

    static Json.Obj object(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            return (Json.Obj) JsonReader.read(bytes, 0, bytes.length);
        } catch (NotJson e) {
            throw new IllegalStateException(line, e);
        }
    }

    static int number(Json.Obj line, String key) {
        return line.find(key).orElse(line) instanceof Json.Num number ? (int) number.asDouble() : 0;
    }
}
