package dev.tilth.bench.kernel;

import dev.tilth.bench.Options;
import dev.tilth.bench.measure.Figures;
import dev.tilth.bench.measure.Jdks;
import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures every kernel beside its twin, on several JDKs. */
public final class Kernels {
    /** In the order in which a row meets them. */
    static final List<Class<?>> ALL = List.of(
            Parse.class,
            Form.class,
            PersonalData.class,
            Secrets.class,
            WordHashes.class,
            LexemeHashes.class,
            TokenCounts.class,
            Exact.class,
            ShingleSets.class,
            SignatureOf.class,
            Verify.class,
            ThirteenGrams.class);

    private static final TimeValue WARM_UP = TimeValue.seconds(1);
    private static final TimeValue MEASURED = TimeValue.milliseconds(500);
    private static final double BYTES_A_MEGABYTE = 1e6;
    private static final double NANOS = 1e9;
    private static final long FIRST_TO_WARN = 23;
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    private static final String USAGE =
            """
            bench/kernels: nanoseconds a row of each kernel, megabytes of the row a second, and how many times as long its
            twin takes: the same work by a library or written the obvious way. One thread; about five minutes for all.

              PATTERN      regular expression; only kernels whose name holds it
              --jdk N,N    releases to compare, found under /usr/lib/jvm or in JAVA_HOME; 17,25

            Figures are left in bench/last.json for bench/guard.

            Examples:
              bench/kernels
              bench/kernels --jdk 17 'Parse|Secrets'
            """;

    private final double bytesARow;
    private final Figures figures = new Figures();

    /** What a kernel took on one JDK, in nanoseconds a row. */
    record Time(double tilth, double twin) {}

    private Kernels(double bytesARow) {
        this.bytesARow = bytesARow;
    }

    public static void main(String[] args) throws Exception {
        Options.run(args, USAGE, options -> {
            List<Class<?>> kernels = chosen(options.words());
            Jdks jdks = Jdks.find();
            Map<Long, Path> javas = new LinkedHashMap<>();
            options.numbers("--jdk", "17,25").forEach(jdk -> javas.put(jdk, jdks.java(jdk.intValue())));
            new Kernels(Corpora.bytesARow()).measure(kernels, javas);
            return 0;
        });
    }

    static List<Class<?>> chosen(List<String> patterns) {
        try {
            Pattern pattern = Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE);
            List<Class<?>> chosen = ALL.stream()
                    .filter(kernel -> pattern.matcher(kernel.getSimpleName()).find())
                    .toList();
            if (chosen.isEmpty()) {
                throw new Fault(
                        "PATTERN",
                        "no kernel's name holds " + pattern,
                        "They are "
                                + String.join(
                                        ", ",
                                        ALL.stream().map(Class::getSimpleName).toList()) + ".");
            }
            return chosen;
        } catch (PatternSyntaxException e) {
            throw new Fault("PATTERN", "is no regular expression (" + e.getDescription() + ")", "Give part of a name.");
        }
    }

    private void measure(List<Class<?>> kernels, Map<Long, Path> javas) throws RunnerException, IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> kernel : kernels) {
            Map<Long, Time> times = new LinkedHashMap<>();
            for (Map.Entry<Long, Path> java : javas.entrySet()) {
                System.err.println(kernel.getSimpleName() + " on JDK " + java.getKey() + " ...");
                times.put(java.getKey(), time(kernel, java.getKey(), java.getValue()));
            }
            lines.add(line(kernel.getSimpleName(), times));
        }
        System.out.println(head(javas));
        lines.forEach(System.out::println);
        figures.addTo(Figures.LAST);
    }

    private static Time time(Class<?> kernel, long jdk, Path java) throws RunnerException {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(Pattern.quote(kernel.getName() + "."))
                        .jvm(java.toString())
                        .jvmArgs(arguments(jdk))
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(WARM_UP)
                        .measurementIterations(5)
                        .measurementTime(MEASURED)
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            scores.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return new Time(scores.getOrDefault("tilth", 0.0), scores.getOrDefault("twin", 0.0));
    }

    /** The collector of the product; and JMH's own use of {@code Unsafe}, of which newer JDKs warn. */
    private static String[] arguments(long jdk) {
        return jdk < FIRST_TO_WARN
                ? new String[] {COLLECTOR}
                : new String[] {COLLECTOR, "--sun-misc-unsafe-memory-access=allow"};
    }

    private static String head(Map<Long, Path> javas) {
        StringBuilder head = new StringBuilder("| kernel |");
        StringBuilder rule = new StringBuilder("|---|");
        javas.keySet().forEach(jdk -> {
            head.append(" ns a row, JDK ").append(jdk).append(" | MB/s | twin |");
            rule.append("---|---|---|");
        });
        if (javas.size() > 1) {
            head.append(" first JDK / last |");
            rule.append("---|");
        }
        return head + "\n" + rule;
    }

    private String line(String kernel, Map<Long, Time> times) {
        StringBuilder line = new StringBuilder("| " + kernel + " |");
        times.forEach((jdk, time) -> {
            double megabytes = bytesARow / BYTES_A_MEGABYTE / (time.tilth() / NANOS);
            line.append(String.format(
                    Locale.ROOT, " %,.0f | %,.0f | %.1f × |", time.tilth(), megabytes, time.twin() / time.tilth()));
            figures.put("kernel." + kernel + ".jdk" + jdk + ".ns_a_row", time.tilth());
            figures.put("kernel." + kernel + ".jdk" + jdk + ".twin_ratio", time.twin() / time.tilth());
        });
        if (times.size() > 1) {
            List<Time> all = List.copyOf(times.values());
            double ratio = all.get(0).tilth() / all.get(all.size() - 1).tilth();
            line.append(String.format(Locale.ROOT, " %.2f |", ratio));
        }
        return line.toString();
    }
}
