package dev.tilth.bench.measure;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.json.PrettyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures by name, as a file that programs read. A name ends in its unit: {@code textbook.1000000.cpu_s},
 * {@code kernel.parse.jdk17.ns_a_row}. A run replaces the figures that it measured and leaves the others.
 */
public final class Figures {
    /** Where every run leaves its figures. */
    public static final Path LAST = Path.of("bench/last.json");

    private static final double PRECISION = 1e4;

    private final SortedMap<String, Double> values = new TreeMap<>();

    public Figures() {}

    /**
     * The figures of a file.
     *
     * @throws Fault where there is no such file, or it holds something else
     */
    public static Figures read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Fault(
                    file.toString(),
                    "there is no such file",
                    "Run a benchmark, which writes " + LAST + "; keep a good one as bench/results.json.");
        }
        Figures figures = new Figures();
        try {
            if (!(JsonReader.read(Files.readString(file)) instanceof Json.Obj object)) {
                throw notFigures(file, "it is no JSON object");
            }
            for (String name : object.keys()) {
                if (!(object.find(name).orElseThrow() instanceof Json.Num number)) {
                    throw notFigures(file, name + " is no number");
                }
                figures.put(name, number.asDouble());
            }
        } catch (NotJson e) {
            throw notFigures(file, "not JSON at byte " + e.offset() + " (" + e.what() + ")");
        }
        return figures;
    }

    private static Fault notFigures(Path file, String what) {
        return new Fault(file.toString(), what, "It holds one object of names and numbers, as a benchmark writes it.");
    }

    public void put(String name, double value) {
        values.put(name, Math.round(value * PRECISION) / PRECISION);
    }

    /** By name. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Writes these figures into a file, beside others that are there. */
    public void addTo(Path file) throws IOException {
        Figures all = Files.exists(file) ? read(file) : new Figures();
        all.values.putAll(values);
        JsonObject object = new JsonObject();
        all.values.forEach(object::put);
        Files.write(file, PrettyJson.of(object.build()).getBytes(StandardCharsets.UTF_8));
    }
}
