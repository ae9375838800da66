package dev.tilth.bench.textbook;

import dev.tilth.bench.Options;
import dev.tilth.bench.corpus.Corpus;
import dev.tilth.bench.measure.ChildRun;
import dev.tilth.bench.measure.Figures;
import dev.tilth.bench.measure.Folders;
import dev.tilth.bench.measure.Found;
import dev.tilth.bench.measure.Jdks;
import dev.tilth.bench.measure.Share;
import dev.tilth.bench.measure.Truth;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the steps of the textbook pipeline, and the search for duplicates alone with what it found. */
public final class Textbook {
    private static final int ITEMS = 2_000;
    private static final double THRESHOLD = 0.8;
    private static final String USAGE =
            """
            bench/textbook: the steps of the textbook pipeline alone, in one process: read, exact and near duplicates,
            personal data and secrets, 13-grams of 2,000 items, write. Then reading, duplicates and writing alone, with
            their recall on the planted pairs and the similarity of every removed pair by brute force.

              --rows N     rows of the seeded corpus; 200000. One million needs 3 GB of disk
              --threads N  threads of the pipeline; 2
              --jdk N      release of the JDK; the newest, as the product takes
              --work DIR   where the corpus lies; bench/target/work
              --seed N     of the corpus; 7

            Figures are left in bench/last.json for bench/guard.

            Examples:
              bench/textbook --rows 1000000
              bench/textbook --rows 200000 --jdk 17
            """;

    /** What the launcher of the product asks of the JVM. */
    private static final List<String> JVM = List.of(
            "-Xshare:auto",
            "-XX:+UseParallelGC",
            "-XX:NewSize=192m",
            "-XX:MaxNewSize=192m",
            "-XX:GCTimeRatio=4",
            "-XX:MaxRAMPercentage=75");

    private final long rows;
    private final Path folder;
    private final Path java;
    private final long threads;
    private final Figures figures = new Figures();

    private Textbook(long rows, Path folder, Path java, long threads) {
        this.rows = rows;
        this.folder = folder;
        this.java = java;
        this.threads = threads;
    }

    public static void main(String[] args) throws Exception {
        Options.run(args, USAGE, options -> {
            Jdks jdks = Jdks.find();
            long rows = options.number("--rows", 200_000);
            long seed = options.number("--seed", 7);
            int jdk = (int) options.number("--jdk", jdks.newest());
            Path java = jdks.java(jdk);
            Path folder = Corpus.at(options.path("--work", "bench/target/work"), rows, seed);
            Corpus.writeItems(rows, seed, ITEMS, folder.resolve("items.jsonl"));
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %,d items, %s threads, JDK %d%n%n",
                    rows,
                    ITEMS,
                    options.text("--threads", "2"),
                    jdk);
            new Textbook(rows, folder, java, options.number("--threads", 2)).measure();
            return 0;
        });
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("| | wall s | CPU s | peak MiB | CPU s by step |");
        System.out.println("|---|---|---|---|---|");
        run("textbook", false);
        Path out = run("near", true);
        System.err.println("comparing the removed pairs by brute force ...");
        found(out);
        figures.addTo(Figures.LAST);
    }

    private Path run(String name, boolean nearOnly) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        Folders.delete(out);
        Files.createDirectories(out);
        Path log = out.resolve("log");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Pipeline.class.getName()));
        command.addAll(List.of("--corpus", folder.resolve("corpus.jsonl").toString()));
        command.addAll(List.of("--items", folder.resolve("items.jsonl").toString()));
        command.addAll(List.of("--out", out.toString(), "--threads", Long.toString(threads)));
        command.addAll(List.of("--near", Boolean.toString(nearOnly)));
        System.err.println("running " + name + " ...");
        ChildRun run = ChildRun.of(command, log);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %s |%n",
                nearOnly ? "read, duplicates, write" : "all steps",
                run.wall(),
                run.cpu(),
                run.peakMb(),
                steps(Files.readAllLines(log), run.cpu()));
        figures.put(name + "." + rows + ".wall_s", run.wall());
        figures.put(name + "." + rows + ".cpu_s", run.cpu());
        figures.put(name + "." + rows + ".peak_mib", run.peakMb());
        return out;
    }

    /** What the steps leave over is the JVM's own: start, compilation, garbage collection. */
    private static String steps(List<String> lines, double all) {
        StringBuilder steps = new StringBuilder();
        double left = all;
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            double seconds = Double.parseDouble(words[1]);
            left -= seconds;
            if (seconds > 0) {
                steps.append(String.format(Locale.ROOT, "%s %.2f, ", words[0], seconds));
            }
        }
        return steps.append(String.format(Locale.ROOT, "JVM %.2f", left)).toString();
    }

    private void found(Path out) throws IOException {
        Found found = new Found();
        long near = 0;
        Share alike = new Share(0, 0);
        double least = 1;
        try (DataInputStream decisions =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(out.resolve("decisions"))));
                BruteForce texts = BruteForce.open(folder.resolve("corpus.jsonl"))) {
            for (int row = 1; row <= rows; row++) {
                int removedFor = decisions.readInt();
                found.add(row, removedFor, decisions.readInt());
                if (removedFor > 0) {
                    double similarity = texts.similarity(row, removedFor);
                    near += similarity < 1 ? 1 : 0;
                    least = Math.min(least, similarity);
                    alike = alike.plus(new Share(similarity >= THRESHOLD ? 1 : 0, 1));
                }
            }
        }
        print(found, alike);
        System.out.printf(
                Locale.ROOT, "Not equal were %,d of the removed pairs; the least similar: %.4f.%n", near, least);
    }

    private void print(Found found, Share alike) throws IOException {
        Truth truth = Truth.read(folder.resolve("truth.jsonl"));
        System.out.printf(
                Locale.ROOT,
                "%n| what | share |%n|---|---|%n| exact pairs found | %s |%n| near pairs found | %s |%n",
                found.duplicates(truth, "exact"),
                found.duplicates(truth, "near"));
        System.out.printf(
                Locale.ROOT,
                "| removed pairs truly %.1f alike | %s |%n%nKept as variants: %,d pairs; apart: %,d.%n",
                THRESHOLD,
                alike,
                found.variants(truth),
                found.apart(truth));
        figures.put("near." + rows + ".recall", found.duplicates(truth, "near").ratio());
        figures.put("near." + rows + ".truly_alike", alike.ratio());
    }
}
