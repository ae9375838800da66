package dev.tilth.bench.wholebuild;

import dev.tilth.bench.measure.ChildRun;
import dev.tilth.bench.measure.Figures;
import dev.tilth.bench.measure.Folders;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every part of the benchmark has.
 *
 * @param tilth the released command
 * @param work where corpora and builds lie
 * @param seed of the corpora
 * @param out takes the tables
 * @param figures takes what programs read
 */
record Bench(Path tilth, Path work, long seed, PrintStream out, Figures figures) {
    private static final int TIMES = 2;

    ChildRun run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tilth.toString()));
        command.addAll(arguments);
        return ChildRun.of(command, work.resolve("log.txt"));
    }

    /** Builds a file into a folder; what is there stays, with its cache. */
    ChildRun build(Path file, Path into, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("build", file.toString(), "--out", into.toString()));
        arguments.addAll(List.of(more));
        System.err.println("tilth " + String.join(" ", arguments));
        return run(arguments);
    }

    /** The least wall time and the least CPU of builds without a cache into an empty folder; of each build's peak the last. */
    ChildRun least(Path file, Path into, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--no-cache");
        ChildRun least = new ChildRun(Double.MAX_VALUE, Double.MAX_VALUE, 0);
        for (int i = 0; i < TIMES; i++) {
            Folders.delete(into);
            ChildRun run = build(file, into, arguments.toArray(String[]::new));
            least = new ChildRun(Math.min(least.wall(), run.wall()), Math.min(least.cpu(), run.cpu()), run.peakMb());
        }
        return least;
    }

    /** The version that was built of {@code corpus.jsonl}. */
    static Path version(Path built) {
        return built.resolve("corpus").resolve("latest");
    }

    static Json.Obj timings(Path version) throws IOException {
        try {
            return (Json.Obj) JsonReader.read(Files.readString(version.resolve("timings.json")));
        } catch (NotJson e) {
            throw new IOException(version + ": timings.json is not JSON", e);
        }
    }

    void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
