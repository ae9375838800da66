package dev.tilth.bench.measure;

import dev.tilth.bench.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Compares the figures of the last run with those of a good one, by ratio. */
public final class Guard {
    /** From here on a CPU figure is worse, and not merely measured on a busy day. */
    static final double WORSE = 1.15;

    private static final String USAGE =
            """
            bench/guard: compares the last run with a good one, and ends with 1 where a CPU figure is 1.15 times as high.

              --results FILE  figures of a good run on the same machine; bench/results.json
              --last FILE     figures to be judged, as every benchmark leaves them; bench/last.json

            Examples:
              bench/textbook --rows 1000000 && bench/guard
              cp bench/last.json bench/results.json      # take a good run as the one to hold
            """;

    private final Figures good;
    private final Figures last;

    Guard(Figures good, Figures last) {
        this.good = good;
        this.last = last;
    }

    public static void main(String[] args) throws Exception {
        Options.run(args, USAGE, Guard::run);
    }

    private static int run(Options options) throws IOException {
        Path good = options.path("--results", "bench/results.json");
        Path last = options.path("--last", Figures.LAST.toString());
        return new Guard(Figures.read(good), Figures.read(last)).compare(System.out);
    }

    /**
     * Prints each figure old, new and as a ratio.
     *
     * @return 1 where a CPU figure is worse, else 0
     */
    int compare(PrintStream out) {
        out.println("| figure | old | new | new / old | |");
        out.println("|---|---|---|---|---|");
        TreeSet<String> names = new TreeSet<>(good.values().keySet());
        names.addAll(last.values().keySet());
        int worse = 0;
        for (String name : names) {
            worse += compare(name, out) ? 1 : 0;
        }
        out.printf(Locale.ROOT, "%nCPU figures over %.2f times the old: %d.%n", WORSE, worse);
        return worse > 0 ? 1 : 0;
    }

    private boolean compare(String name, PrintStream out) {
        if (!good.values().containsKey(name) || !last.values().containsKey(name)) {
            String where = good.values().containsKey(name) ? "not measured now" : "not measured before";
            out.printf(Locale.ROOT, "| %s | %s | %s | | %s |%n", name, of(good, name), of(last, name), where);
            return false;
        }
        double before = good.values().getOrDefault(name, 0.0);
        double now = last.values().getOrDefault(name, 0.0);
        double ratio = before == now ? 1 : now / before;
        boolean worse = isCpu(name) && ratio > WORSE;
        String verdict = worse ? "WORSE" : "";
        out.printf(Locale.ROOT, "| %s | %s | %s | %.2f | %s |%n", name, before, now, ratio, verdict);
        return worse;
    }

    private static String of(Figures figures, String name) {
        Map<String, Double> values = figures.values();
        return values.containsKey(name) ? values.get(name).toString() : "";
    }

    /** Wall time and memory say too much about the machine of the moment. */
    private static boolean isCpu(String name) {
        return name.endsWith("cpu_s") || name.endsWith("ns_a_row");
    }
}
