package dev.tilth.bench.wholebuild;

import dev.tilth.bench.Options;
import dev.tilth.bench.measure.ChildRun;
import dev.tilth.bench.measure.Figures;
import dev.tilth.bench.measure.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the released command on corpora of growing size, and one build beside another; prints tables as Markdown. */
public final class WholeBuild {
    private static final int STARTS = 11;
    private static final int EXAMPLE_RUNS = 3;

    private static final String USAGE =
            """
            bench/run: the released command from outside: its start, whole builds of growing size with what they found,
            two threads beside one, 10 benchmarks of 5,000 items, a second build after appending 1 %.

              --rows N,N      sizes of the whole builds; 50000,200000,1000000. Empty for none. A row needs 8 KB of disk
                              while it is built: 8 GB for 1000000, 32 GB for 4000000
              --compare N     rows of the builds that are compared; 200000. 0 for none
              --work DIR      where corpora and builds lie; bench/target/work
              --seed N        of the corpora; 7
              --tilth BIN     the command; app/target/tilth/bin/tilth
              --example DIR   the example that is built; examples/support-desk

            Figures are left in bench/last.json for bench/guard.

            Examples:
              bench/run
              bench/run --rows 50000,200000,1000000,4000000
              bench/run --rows "" --compare 1000000
            """;

    private final Bench bench;

    private WholeBuild(Bench bench) {
        this.bench = bench;
    }

    public static void main(String[] args) throws Exception {
        Options.run(args, USAGE, options -> {
            Path work = Files.createDirectories(options.path("--work", "bench/target/work"));
            Bench bench = new Bench(
                    options.path("--tilth", "app/target/tilth/bin/tilth"),
                    work,
                    options.number("--seed", 7),
                    new PrintStream(System.out, true, StandardCharsets.UTF_8),
                    new Figures());
            new WholeBuild(bench).small(options.path("--example", "examples/support-desk"));
            List<Long> sizes = options.numbers("--rows", "50000,200000,1000000");
            if (!sizes.isEmpty()) {
                new Growth(bench).measure(sizes);
            }
            long compared = options.number("--compare", 200_000);
            if (compared > 0) {
                new Comparison(bench, compared).measure();
            }
            bench.figures().addTo(Figures.LAST);
            return 0;
        });
    }

    /** The build of the example, whose first run writes the archive of classes, and the start; first runs are not counted. */
    private void small(Path example) throws IOException, InterruptedException {
        bench.print("| command | wall s (median) | CPU s | peak MiB |%n|---|---|---|---|%n");
        if (Files.isDirectory(example)) {
            Path folder = bench.work().resolve("example");
            median(
                    "build " + example.getFileName(),
                    EXAMPLE_RUNS,
                    List.of("build", example.toString(), "--out", folder.toString()),
                    folder);
        }
        median("--version", STARTS, List.of("--version"));
        bench.print("%n");
    }

    private void median(String name, int runs, List<String> arguments, Path... folders)
            throws IOException, InterruptedException {
        List<ChildRun> all = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            for (Path folder : folders) {
                Folders.delete(folder);
            }
            ChildRun run = bench.run(arguments);
            if (i > 0) {
                all.add(run);
            }
        }
        all.sort(Comparator.comparingDouble(ChildRun::wall));
        ChildRun middle = all.get(all.size() / 2);
        bench.print("| tilth %s | %.2f | %.2f | %.0f |%n", name, middle.wall(), middle.cpu(), middle.peakMb());
        bench.figures().put("tilth " + name + ".wall_s", middle.wall());
        bench.figures().put("tilth " + name + ".cpu_s", middle.cpu());
    }
}
