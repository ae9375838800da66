package dev.tilth.bench.wholebuild;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.bench.measure.ChildRun;
import dev.tilth.bench.measure.Folders;
import dev.tilth.bench.measure.Found;
import dev.tilth.bench.measure.Share;
import dev.tilth.bench.measure.Truth;
import dev.tilth.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds of growing size: what they cost, where, how that grows, and what they found of what was planted. */
final class Growth {
    private static final double KIB_A_MIB = 1024;

    private final Bench bench;
    private final List<String> accuracy = new ArrayList<>();

    Growth(Bench bench) {
        this.bench = bench;
    }

    void measure(List<Long> sizes) throws IOException, InterruptedException {
        bench.print(
                "| rows | wall s | CPU s | peak MiB | rows/s | CPU µs/row | CPU exponent | more KiB/row | wall by step |%n");
        bench.print("|---|---|---|---|---|---|---|---|---|%n");
        ChildRun before = new ChildRun(0, 0, 0);
        long rowsBefore = 0;
        for (long rows : sizes) {
            ChildRun run = build(rows, rowsBefore, before);
            bench.figures().put("build." + rows + ".wall_s", run.wall());
            bench.figures().put("build." + rows + ".cpu_s", run.cpu());
            bench.figures().put("build." + rows + ".peak_mib", run.peakMb());
            before = run;
            rowsBefore = rows;
        }
        bench.print("%n| rows | what | recall | precision |%n|---|---|---|---|%n");
        accuracy.forEach(bench.out()::println);
        bench.print("%n");
    }

    private ChildRun build(long rows, long rowsBefore, ChildRun before) throws IOException, InterruptedException {
        Path folder = Corpus.at(bench.work(), rows, bench.seed());
        Path built = bench.work().resolve("out-" + rows);
        Folders.delete(built);
        ChildRun run = bench.build(folder.resolve("corpus.jsonl"), built);
        Path version = Bench.version(built);
        bench.print(
                "| %,d | %.1f | %.1f | %.0f | %,.0f | %.1f | %s | %s | %s |%n",
                rows,
                run.wall(),
                run.cpu(),
                run.peakMb(),
                rows / run.wall(),
                run.cpu() / rows * 1e6,
                rowsBefore == 0 ? "" : two(Math.log(run.cpu() / before.cpu()) / Math.log((double) rows / rowsBefore)),
                rowsBefore == 0 ? "" : two((run.peakMb() - before.peakMb()) * KIB_A_MIB / (rows - rowsBefore)),
                steps(version));
        accuracy.addAll(accuracy(rows, Truth.read(folder.resolve("truth.jsonl")), Found.read(version)));
        Folders.delete(built);
        return run;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Seconds of each step, and its share of all. */
    private static String steps(Path version) throws IOException {
        Json.Obj seconds = (Json.Obj) Bench.timings(version).find("seconds").orElseThrow();
        double all = 0;
        for (Json value : seconds.values()) {
            all += ((Json.Num) value).asDouble();
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            double own = ((Json.Num) seconds.values().get(i)).asDouble();
            steps.add(String.format(
                    Locale.ROOT, "%s %.1f (%.0f %%)", seconds.keys().get(i), own, 100 * own / all));
        }
        return String.join(", ", steps);
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
}
