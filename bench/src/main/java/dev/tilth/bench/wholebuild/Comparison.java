package dev.tilth.bench.wholebuild;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.bench.measure.ChildRun;
import dev.tilth.bench.measure.Folders;
import dev.tilth.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** One build beside another: threads, a cache, benchmarks to look for. Each must come to what it is compared with. */
final class Comparison {
    private static final int APPENDED_PERCENT = 1;
    private static final int BENCHMARKS = 10;
    private static final int ITEMS = 5_000;

    private final Bench bench;
    private final long rows;
    private final Path into;
    private final Path other;

    Comparison(Bench bench, long rows) {
        this.bench = bench;
        this.rows = rows;
        this.into = bench.work().resolve("out-compared");
        this.other = bench.work().resolve("out-other");
    }

    void measure() throws IOException, InterruptedException {
        bench.print("| %,d rows | wall s | CPU s | |%n|---|---|---|---|%n", rows);
        Path file = Corpus.at(bench.work(), rows, bench.seed()).resolve("corpus.jsonl");
        ChildRun two = bench.least(file, into, "--threads", "2");
        row("two threads", two, "");
        threads(file, two);
        benchmarks(file, two);
        again();
        bench.print("%n");
        Folders.delete(into);
        Folders.delete(other);
    }

    private void threads(Path file, ChildRun two) throws IOException, InterruptedException {
        ChildRun one = bench.least(file, other, "--threads", "1");
        double ratio = one.wall() / two.wall();
        row("one thread", one, "%.2f times the wall time of two; %s", ratio, sameBytes());
        bench.figures().put("threads." + rows + ".speedup", ratio);
    }

    private void benchmarks(Path file, ChildRun without) throws IOException, InterruptedException {
        Path folder = bench.work().resolve("benchmarks-" + rows);
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path items = folder.resolve("items");
        Corpus.writeItems(rows, bench.seed(), BENCHMARKS * ITEMS, items);
        try (BufferedReader lines = Files.newBufferedReader(items)) {
            for (int i = 0; i < BENCHMARKS; i++) {
                copy(lines, ITEMS, folder.resolve("benchmark-" + i + ".jsonl"));
            }
        }
        String against = "contamination.against=[\"" + folder.toAbsolutePath() + "/*.jsonl\"]";
        ChildRun with = bench.least(file, other, "--threads", "2", "--set", against);
        double added = 100 * (with.cpu() / without.cpu() - 1);
        row(
                "with %,d benchmarks of %,d items".formatted(BENCHMARKS, ITEMS),
                with,
                "%.0f %% more CPU than without",
                added);
        bench.figures().put("benchmarks." + rows + ".added_percent", added);
    }

    private void again() throws IOException, InterruptedException {
        long more = rows * APPENDED_PERCENT / 100;
        Path whole = Corpus.at(bench.work(), rows + more, bench.seed()).resolve("corpus.jsonl");
        Path folder = Files.createDirectories(bench.work().resolve("growing"));
        Path file = folder.resolve("corpus.jsonl");
        Folders.delete(into);
        ChildRun second;
        try (BufferedReader lines = Files.newBufferedReader(whole)) {
            Files.deleteIfExists(file);
            copy(lines, rows, file);
            row("first build, which fills the cache", bench.build(file, into), "");
            copy(lines, more, file);
            second = bench.build(file, into);
        }
        Json cached = Bench.timings(Bench.version(into)).find("rows_from_cache").orElseThrow();
        ChildRun full = bench.least(file, other);
        double share = 100 * second.cpu() / full.cpu();
        row(
                "second build, after appending " + APPENDED_PERCENT + " %",
                second,
                "%s rows from the cache",
                cached.write());
        row("full build of the same", full, "the second took %.0f %% of its CPU; %s", share, sameBytes());
        bench.figures().put("again." + rows + ".cpu_s", second.cpu());
        bench.figures().put("again." + rows + ".percent_of_full", share);
        Folders.delete(folder);
    }

    private static void copy(BufferedReader lines, long count, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long i = 0; i < count; i++) {
                out.write(lines.readLine());
                out.write('\n');
            }
        }
    }

    private String sameBytes() throws IOException {
        Map<String, String> different = Versions.differences(Bench.version(into), Bench.version(other));
        return different.isEmpty() ? "the same bytes" : "DIFFERENT BYTES: " + different;
    }

    private void row(String what, ChildRun run, String note, Object... values) {
        bench.print("| %s | %.1f | %.1f | " + note + " |%n", join(what, run, values));
    }

    private static Object[] join(String what, ChildRun run, Object[] values) {
        Object[] all = new Object[values.length + 3];
        all[0] = what;
        all[1] = run.wall();
        all[2] = run.cpu();
        System.arraycopy(values, 0, all, 3, values.length);
        return all;
    }
}
