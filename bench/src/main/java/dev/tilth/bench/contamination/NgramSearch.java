package dev.tilth.bench.contamination;

import dev.tilth.bench.Dice;
import dev.tilth.bench.corpus.Corpus;
import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.Probe;
import dev.tilth.contamination.Question;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * {@code java -cp ... dev.tilth.bench.contamination.NgramSearch [ROWS [ITEMS]]}: CPU of one thread a row, for rows of
 * about 740 bytes of which one in a hundred holds an item. The smallest of several passes counts.
 */
public final class NgramSearch {
    private static final int PASSES = 7;
    private static final int NGRAM = 13;
    private static final ContaminationOptions USUAL = ContaminationOptions.DEFAULTS;
    /** Runs of 13 words alone, which is what the joined strings are. */
    private static final ContaminationOptions ONLY_NGRAMS = new ContaminationOptions(
            List.of(), NGRAM, USUAL.share(), USUAL.boilerplateUnits(), USUAL.boilerplateShare(), NGRAM, List.of());

    private final List<String> rows;
    private final List<String> items;

    private NgramSearch(List<String> rows, List<String> items) {
        this.rows = rows;
        this.items = items;
    }

    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int items = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        List<String> questions = texts(items, 11, 1);
        List<String> held = new ArrayList<>(texts(rows, 7, 2));
        Dice dice = new Dice(7);
        for (int row = 0; row < rows; row += 100) {
            held.set(row, held.get(row) + " " + dice.pick(questions));
        }
        new NgramSearch(held, questions).measure();
    }

    /** The first messages after the system's of a seeded corpus, joined. */
    private static List<String> texts(int count, long seed, int messages) throws IOException {
        Path folder = Files.createTempDirectory("tilth-bench");
        try {
            Corpus.write(count, seed, folder);
            try (Stream<String> lines = Files.lines(folder.resolve("corpus.jsonl"))) {
                return lines.map(line -> text(line, messages)).toList();
            }
        } finally {
            Files.delete(folder.resolve("corpus.jsonl"));
            Files.delete(folder.resolve("truth.jsonl"));
            Files.delete(folder);
        }
    }

    private static String text(String line, int messages) {
        try {
            Json.Obj row = (Json.Obj) JsonReader.read(line);
            Json.Arr all = (Json.Arr) row.find("messages").orElseThrow();
            return String.join(
                    "\n",
                    all.items().stream()
                            .skip(1)
                            .limit(messages)
                            .map(message -> ((Json.Obj) message).text("content"))
                            .toList());
        } catch (NotJson e) {
            throw new UncheckedIOException(new IOException(line, e));
        }
    }

    private void measure() {
        long before = heap();
        ReferenceIndex usual = index(USUAL);
        long bytes = heap() - before;
        long words = items.stream().mapToLong(NgramSearch::count).sum();
        print("index of %,d items, %,d words: %.1f bytes a word%n", items.size(), words, (double) bytes / words);
        long[][] hashed = rows.stream().map(NgramSearch::hashes).toArray(long[][]::new);
        List<List<String>> split = rows.stream().map(JoinedStrings::words).toList();
        JoinedStrings joined = new JoinedStrings(NGRAM);
        items.forEach(joined::add);
        Probe only = new Probe(index(ONLY_NGRAMS));
        Probe all = new Probe(usual);
        BitSet slow = new BitSet();
        BitSet fast = new BitSet();
        double slowest = micros("joined strings, words split before", row -> joined.holds(split.get(row)), slow);
        double alone = micros("13-grams, words hashed before", row -> holds(only, hashed[row]), fast);
        double both =
                micros("runs of 8 and 13-grams, words hashed before", row -> holds(all, hashed[row]), new BitSet());
        Words buffer = new Words();
        double wording = micros("hashing the words", row -> hash(buffer, rows.get(row)), new BitSet());
        print("joined strings / 13-grams      %.0f times%n", slowest / alone);
        print("joined strings / runs          %.0f times%n", slowest / both);
        print("runs of 8 too / 13-grams alone %.2f times%n", both / alone);
        print("hashing the words / runs       %.1f times%n", wording / both);
        print(
                "rows that hold an n-gram: %,d and %,d, the same: %b%n",
                slow.cardinality(), fast.cardinality(), slow.equals(fast));
    }

    private ReferenceIndex index(ContaminationOptions options) {
        ReferenceIndex.Builder index = new ReferenceIndex.Builder(options);
        for (int i = 0; i < items.size(); i++) {
            index.add("items", i + 1, new Question(items.get(i), List.of(), ""));
        }
        return index.build();
    }

    private static boolean holds(Probe probe, long[] words) {
        return probe.look(0, words, words.length).isPresent();
    }

    private static boolean hash(Words words, String text) {
        words.clear();
        words.add(text);
        return words.count() > 0;
    }

    private static int count(String text) {
        return hashes(text).length;
    }

    private static long[] hashes(String text) {
        Words words = new Words();
        words.add(text);
        long[] hashes = new long[words.count()];
        Arrays.setAll(hashes, words::hash);
        return hashes;
    }

    /** Microseconds of CPU a row; {@code found} gets the rows for which {@code search} is true. */
    private double micros(String what, IntPredicate search, BitSet found) {
        double least = Double.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = cpu();
            for (int row = 0; row < rows.size(); row++) {
                found.set(row, search.test(row));
            }
            least = Math.min(least, (cpu() - start) / 1e3 / rows.size());
        }
        print("%-45s %8.3f µs a row%n", what, least);
        return least;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
