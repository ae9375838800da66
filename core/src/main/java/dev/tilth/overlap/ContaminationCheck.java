package dev.tilth.overlap;

import dev.tilth.build.Progress;
import dev.tilth.check.CheckOptions;
import dev.tilth.check.Normaliser;
import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.contamination.Recall;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.Ordered;
import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.intake.Batches;
import dev.tilth.intake.References;
import dev.tilth.intake.RowComparison;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which items of some files other files hold, without building anything.
 *
 * <pre>{@code
 * ContaminationCheck check = ContaminationCheck.of(sources, folder, options, benchmarks);
 * System.out.println(check.run().files());
 * }</pre>
 *
 * <p>The same files and options give the same result, whatever the number of threads. Not for several threads itself.
 */
public final class ContaminationCheck {
    private static final String READ = "compare";

    private final Recipe recipe;
    private final Path base;
    private final ContaminationOptions options;
    private final Path against;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    private final Map<Integer, Origin> origins = new HashMap<>();
    private final List<RowHits> hits = new ArrayList<>();
    private final Map<String, Long> bytesOfFile = new HashMap<>();
    private int rows;
    private long unreadable;

    private ContaminationCheck(Recipe recipe, Path base, ContaminationOptions options, Path against) {
        this.recipe = recipe;
        this.base = base;
        this.options = options;
        this.against = against;
    }

    /**
     * @param sources rows to look in
     * @param base folder that their paths are relative to
     * @param options with the files of items
     * @param against folder that the paths of those are relative to
     */
    public static ContaminationCheck of(
            List<SourceOptions> sources, Path base, ContaminationOptions options, Path against) {
        return new ContaminationCheck(Recipe.defaults("check", sources, List.of()), base, options, against);
    }

    /** Threads that compare rows, all processors by default. */
    public ContaminationCheck threads(int count) {
        this.threads = count;
        return this;
    }

    public ContaminationCheck progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Reads the items, then the rows.
     *
     * @throws Fault where a file cannot be read or holds nothing to compare with
     */
    public CheckedFiles run() throws IOException {
        progress.step("index", 0, -1);
        Normaliser normaliser = new Normaliser(CheckOptions.DEFAULTS);
        ReferenceIndex index = References.read(
                        options, against, item -> normaliser.normalise(item).example())
                .index(Optional.empty());
        if (index.isEmpty()) {
            throw new Fault(
                    String.join(", ", options.against()), "no row has any text", "Name files that hold questions.");
        }
        progress.step(READ, 0, -1);
        try (Batches batches = new Batches(recipe, base, -1, this::told)) {
            long bytes = batches.bytes();
            new Ordered(threads).map(batches, () -> comparing(index), done -> add(done, bytes));
        }
        BitSet all = new BitSet();
        all.set(0, rows);
        Contamination found = Contamination.decide(index, hits, all, rows);
        return CheckedFiles.of(rows, unreadable, found, origins, Recall.of(index));
    }

    private static Function<Batches.Batch, List<RowComparison.Compared>> comparing(ReferenceIndex index) {
        RowComparison comparison = new RowComparison(index);
        return batch -> {
            List<RowComparison.Compared> compared = new ArrayList<>(batch.count());
            for (int i = 0; i < batch.count(); i++) {
                compared.add(comparison.compare(batch, i));
            }
            return compared;
        };
    }

    private void told(dev.tilth.source.SourceFile file, long bytes) {
        bytesOfFile.put(file.name(), bytes);
    }

    private void add(List<RowComparison.Compared> batch, long bytes) {
        for (RowComparison.Compared row : batch) {
            unreadable += row.isRead() ? 0 : 1;
            if (row.hits().isPresent()) {
                hits.add(row.hits().get().at(rows));
                origins.put(rows, row.origin());
            }
            rows++;
        }
        progress.step(
                READ, bytesOfFile.values().stream().mapToLong(Long::longValue).sum(), bytes);
    }
}
