package dev.tilth.bench.wholebuild;

import dev.tilth.bench.corpus.Corpus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the released command on corpora of growing size and prints what it cost and what it found, as Markdown:
 * {@code bench/run [--tilth BIN] [--work DIR] [--rows N,N,...] [--seed N] [--example DIR]}.
 */
public final class WholeBuild {
    private static final int STARTS = 11;
    private static final int EXAMPLE_RUNS = 3;

    private final Path tilth;
    private final Path work;
    private final long seed;
    private final PrintStream out;

    private WholeBuild(Path tilth, Path work, long seed, PrintStream out) {
        this.tilth = tilth;
        this.work = work;
        this.seed = seed;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Path work = Path.of(options.getOrDefault("--work", "bench/target/work"));
        Files.createDirectories(work);
        WholeBuild bench = new WholeBuild(
                Path.of(options.getOrDefault("--tilth", "app/target/tilth/bin/tilth")),
                work,
                Long.parseLong(options.getOrDefault("--seed", "7")),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        bench.small(Path.of(options.getOrDefault("--example", "examples/support-desk")));
        List<Long> sizes = Stream.of(
                        options.getOrDefault("--rows", "50000,200000,1000000").split(",", -1))
                .map(Long::valueOf)
                .toList();
        bench.grow(sizes);
    }

    /** Start of the command, and the build of the example; the first run of each is not counted. */
    private void small(Path example) throws IOException, InterruptedException {
        out.println("| command | wall s (median) | CPU s | peak MiB |");
        out.println("|---|---|---|---|");
        median("tilth --version", STARTS, List.of("--version"));
        if (Files.isDirectory(example)) {
            Path folder = work.resolve("example");
            median(
                    "tilth build " + example.getFileName(),
                    EXAMPLE_RUNS,
                    List.of("build", example.toString(), "--out", folder.toString()),
                    folder);
        }
        out.println();
    }

    private void median(String name, int runs, List<String> arguments, Path... folders)
            throws IOException, InterruptedException {
        List<ChildRun> all = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            for (Path folder : folders) {
                delete(folder);
            }
            ChildRun run = run(arguments);
            if (i > 0) {
                all.add(run);
            }
        }
        all.sort(Comparator.comparingDouble(ChildRun::wall));
        ChildRun middle = all.get(all.size() / 2);
        out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f |%n", name, middle.wall(), middle.cpu(), middle.peakMb());
    }

    private void grow(List<Long> sizes) throws IOException, InterruptedException {
        out.println("| rows | wall s | CPU s | peak MiB | rows/s | CPU µs/row | CPU exponent | steps, wall s |");
        out.println("|---|---|---|---|---|---|---|---|");
        List<String> accuracy = new ArrayList<>();
        long rowsBefore = 0;
        double cpuBefore = 0;
        for (long rows : sizes) {
            Path folder = corpus(rows);
            Path built = work.resolve("out-" + rows);
            delete(built);
            ChildRun run = run(List.of("build", folder.resolve("corpus.jsonl").toString(), "--out", built.toString()));
            Path version = built.resolve("corpus").resolve("latest");
            String exponent = rowsBefore == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.2f",
                            Math.log(run.cpu() / cpuBefore) / Math.log((double) rows / rowsBefore));
            out.printf(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.0f | %,.0f | %.1f | %s | %s |%n",
                    rows,
                    run.wall(),
                    run.cpu(),
                    run.peakMb(),
                    rows / run.wall(),
                    run.cpu() / rows * 1e6,
                    exponent,
                    steps(version));
            accuracy.addAll(accuracy(rows, Truth.read(folder.resolve("truth.jsonl")), Found.read(version)));
            delete(built);
            rowsBefore = rows;
            cpuBefore = run.cpu();
        }
        out.println();
        out.println("| rows | what | recall | precision |");
        out.println("|---|---|---|---|");
        accuracy.forEach(out::println);
    }

    private Path corpus(long rows) throws IOException {
        Path folder = work.resolve("corpus-" + seed + "-" + rows);
        if (!Files.exists(folder)) {
            Corpus.write(rows, seed, folder);
        }
        return folder;
    }

    private static String steps(Path version) throws IOException {
        String timings = Files.readString(version.resolve("timings.json")).replaceAll("[\\s\"]", "");
        int from = timings.indexOf("seconds:{") + "seconds:{".length();
        return timings.substring(from, timings.indexOf('}', from))
                .replace(":", " ")
                .replace(",", ", ");
    }

    private static List<String> accuracy(long rows, Truth truth, Found found) {
        List<String> lines = new ArrayList<>();
        String all = found.rightlyRemoved(truth).toString();
        lines.add(line(rows, "exact duplicates", found.duplicates(truth, "exact"), all + " of all removed"));
        lines.add(line(
                rows,
                "near duplicates",
                found.duplicates(truth, "near"),
                String.format(
                        Locale.ROOT,
                        "as above; %,d pairs kept as variants, %,d apart",
                        found.variants(truth),
                        found.apart(truth))));
        Map<String, Share> precision = found.precision(truth);
        found.recall(truth)
                .forEach((type, recall) -> lines.add(line(
                        rows,
                        type,
                        recall,
                        precision.getOrDefault(type, new Share(0, 0)).toString())));
        precision.forEach((type, share) -> {
            if (share.part() == 0) {
                lines.add(line(rows, type, new Share(0, 0), share.toString()));
            }
        });
        return lines;
    }

    private static String line(long rows, String what, Share recall, String precision) {
        return String.format(Locale.ROOT, "| %,d | %s | %s | %s |", rows, what, recall, precision);
    }

    private ChildRun run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tilth.toString()));
        command.addAll(arguments);
        return ChildRun.of(command, work.resolve("log.txt"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
