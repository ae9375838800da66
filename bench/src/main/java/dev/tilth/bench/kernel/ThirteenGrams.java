package dev.tilth.bench.kernel;

import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.Probe;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Whether a row holds 13 words of an item, from words that are known; beside joined strings in a hash set. */
@State(Scope.Benchmark)
@OperationsPerInvocation(Corpora.ROWS)
public class ThirteenGrams {
    private static final ContaminationOptions USUAL = ContaminationOptions.DEFAULTS;
    static final int N = USUAL.ngram();

    /** Runs of 13 words alone, which is what the joined strings are; by default shorter runs are looked for too. */
    private static final ContaminationOptions ONLY_NGRAMS = new ContaminationOptions(
            List.of(), N, USUAL.share(), USUAL.boilerplateUnits(), USUAL.boilerplateShare(), N, List.of());

    private final Set<String> strings = new HashSet<>();
    private final long[][] hashes = new long[Corpora.ROWS][];
    private ReferenceIndex index = new ReferenceIndex.Builder(ONLY_NGRAMS).build();

    @Setup(Level.Trial)
    public void index(Corpora corpora, Shingled rows) {
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = new long[rows.words[row].count()];
            Arrays.setAll(hashes[row], rows.words[row]::hash);
        }
        ReferenceIndex.Builder items = new ReferenceIndex.Builder(ONLY_NGRAMS);
        Words words = new Words();
        for (int item = 0; item < corpora.items.length; item++) {
            words.clear();
            words.add(corpora.items[item]);
            items.add("items", item + 1, words);
            strings.addAll(Strings.grams(Strings.words(corpora.items[item]), N));
        }
        index = items.build();
    }

    @Benchmark
    public void tilth(Blackhole hole) {
        Probe probe = probe();
        for (int row = 0; row < Corpora.ROWS; row++) {
            hole.consume(finds(probe, row));
        }
    }

    @Benchmark
    public void twin(Shingled rows, Blackhole hole) {
        for (int row = 0; row < Corpora.ROWS; row++) {
            hole.consume(holds(rows, row));
        }
    }

    /** Whether the fast one finds something in a row. */
    boolean finds(Probe probe, int row) {
        return probe.look(0, hashes[row], hashes[row].length).isPresent();
    }

    Probe probe() {
        return new Probe(index);
    }

    /** Whether the definition does. */
    boolean holds(Shingled rows, int row) {
        return Strings.holds(rows.strings.get(row), N, strings);
    }
}
