package dev.tilth.decide;

import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.SeenBy;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Rows;
import dev.tilth.dedup.Deduplicator;
import dev.tilth.dedup.Duplicates;
import dev.tilth.dedup.ExampleReader;
import dev.tilth.dedup.KnownPairs;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Rejection;
import dev.tilth.intake.Corpus;
import dev.tilth.recipe.Recipe;
import dev.tilth.semantic.Match;
import dev.tilth.semantic.Rewordings;
import dev.tilth.semantic.SemanticSearch;
import dev.tilth.semantic.Semantics;
import dev.tilth.split.Partition;
import dev.tilth.split.SplitRows;
import dev.tilth.split.Splitter;
import dev.tilth.unit.UnionFind;
import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The second movement: from what was remembered of all rows to one decision a row. */
public final class Deciding {
    private final Recipe recipe;
    private final Corpus corpus;
    private final Semantics semantics;
    private final Optional<KnownPairs> pairs;
    private final Rows rows;
    private final Map<Integer, Rejection> reasons = new HashMap<>();
    private final BitSet kept = new BitSet();
    /** Few similarities differ, and formatting one takes longer than all else that is done to a removed row. */
    private final Map<Double, String> decimals = new HashMap<>();

    private Deciding(Recipe recipe, Corpus corpus, Optional<KnownPairs> pairs, Semantics semantics) {
        this.pairs = pairs;
        this.recipe = recipe;
        this.corpus = corpus;
        this.semantics = semantics;
        this.rows = corpus.rows();
    }

    /**
     * @param pairs what was compared before; takes what is compared now. Empty where nothing is to be kept
     * @param semantics what rewordings are looked for with, by how many threads; decisions are the same for any number
     */
    public static Decisions decide(Recipe recipe, Corpus corpus, Optional<KnownPairs> pairs, Semantics semantics) {
        return new Deciding(recipe, corpus, pairs, semantics).decide();
    }

    private Decisions decide() {
        SealedRows sealed = SealedRows.match(rows, corpus.fromSources());
        BitSet good = good(sealed);
        int[] rank = KeepOrder.rank(rows, corpus.kinds(), sealed.rows(), corpus.keptByHand());
        Spooled spooled = new Spooled();
        Duplicates duplicates = new Deduplicator(recipe.dedup(), semantics.threads())
                .knowing(pairs)
                .find(rows.sketches(), good, rank, spooled);
        kept.or(good);
        removeDuplicates(duplicates, sealed);
        Rewordings rewordings =
                new SemanticSearch(recipe.semantic(), semantics).find(rows.sketches(), kept, rank, spooled::read);
        removeRewordings(rewordings, sealed);
        UnionFind links = links(duplicates, good);
        rewordings.forEachLink(links::join);
        ContainedRows contained = new ContainedSearch(rows, kept, new Ordered(semantics.threads()))
                .search(recipe.dedup().threshold(), links, recipe.dedup().examples());
        rejectNearSealed(sealed, links);
        Contamination contamination = rejectContaminated(sealed, links);
        Units units = Units.of(links, kept);
        return new Decisions(
                sealed,
                duplicates,
                contained,
                rewordings,
                kept,
                reasons,
                contamination,
                units,
                partition(units, sealed));
    }

    private BitSet good(SealedRows sealed) {
        BitSet good = new BitSet(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            good.set(row, rows.state(row) == RowState.GOOD && !sealed.absorbed().get(row));
        }
        return good;
    }

    private void removeDuplicates(Duplicates duplicates, SealedRows sealed) {
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            if (duplicates.isRemoved(row)) {
                String kind = duplicates.kind(row).orElseThrow().word();
                double similarity = duplicates.similarity(row).orElse(1);
                remove(row, duplicates.keptBy(row), kind, "similarity", similarity, sealed);
            }
        }
        reasons.keySet().forEach(kept::clear);
    }

    private void removeRewordings(Rewordings rewordings, SealedRows sealed) {
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            if (rewordings.isRemoved(row)) {
                Match match = rewordings.of(row).orElseThrow();
                remove(row, match.other(), match.kind().word(), "cosine", match.similarity(), sealed);
            }
        }
        reasons.keySet().forEach(kept::clear);
    }

    /** Rejects a row for another; a sealed row stays, and one that a person keeps does where the other is not sealed. */
    private void remove(int row, int other, String kind, String measure, double value, SealedRows sealed) {
        boolean ofSealed = sealed.rows().get(other);
        if (sealed.rows().get(row) || (!ofSealed && corpus.keptByHand().get(row))) {
            return;
        }
        String evidence = measure + " " + decimals.computeIfAbsent(value, Deciding::threeDecimals) + " to "
                + rows.origin(other) + (ofSealed ? ", which is sealed" : "");
        reasons.put(
                row,
                ofSealed
                        ? new Rejection("seal", "sealed", kind + ", " + evidence)
                        : new Rejection("duplicate", kind, evidence));
    }

    private static String threeDecimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private UnionFind links(Duplicates duplicates, BitSet good) {
        UnionFind links = new UnionFind(rows.size());
        duplicates.forEachLink(links::join);
        links.joinEqual(row -> good.get(row) ? rows.group(row) : 0);
        links.joinEqual(row -> good.get(row) ? rows.document(row) : 0);
        return links;
    }

    /** What is in one unit with a sealed row must not be learned. */
    private void rejectNearSealed(SealedRows sealed, UnionFind links) {
        Map<Integer, Integer> sealedOfUnit = new HashMap<>();
        sealed.rows().stream().forEach(row -> sealedOfUnit.putIfAbsent(links.find(row), row));
        if (sealedOfUnit.isEmpty()) {
            return;
        }
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            Integer other = sealed.rows().get(row) ? null : sealedOfUnit.get(links.find(row));
            if (other != null) {
                kept.clear(row);
                reasons.put(
                        row,
                        new Rejection(
                                "seal", "sealed", "in one unit with " + rows.origin(other) + ", which is sealed"));
            }
        }
    }

    private Contamination rejectContaminated(SealedRows sealed, UnionFind links) {
        BitSet train = (BitSet) kept.clone();
        train.andNot(sealed.rows());
        int units = Units.of(links, kept).count();
        Contamination found = Contamination.decide(corpus.index(), corpus.hits(), train, units);
        for (SeenBy each : found.rejected()) {
            kept.clear(each.row());
            reasons.put(each.row(), new Rejection("contamination", "contaminated", each.evidence()));
        }
        return found;
    }

    private Partition partition(Units units, SealedRows sealed) {
        TreeSet<String> labels = new TreeSet<>();
        kept.stream().forEach(row -> labels.addAll(rows.labels(row)));
        List<String> labelNames = new ArrayList<>(labels);
        Map<String, Integer> labelIndex = index(labelNames);
        List<String> sourceNames = new ArrayList<>(corpus.kinds().keySet());
        Map<String, Integer> sourceIndex = index(sourceNames);
        return Splitter.split(
                new SplitRows(
                        units,
                        row -> rows.content(row).low(),
                        row -> rows.labels(row).stream()
                                .distinct()
                                .mapToInt(labelIndex::get)
                                .toArray(),
                        row -> sourceIndex.get(rows.source(row)),
                        labelNames,
                        sourceNames,
                        sealed.rows()),
                recipe.split());
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
    }

    /** What is compared, from the spool. */
    private final class Spooled implements ExampleReader {
        @Override
        public Example read(int row) {
            return ExampleJson.ofCanonical(rows.text(row));
        }

        @Override
        public boolean words(int row, RowWords into) {
            rows.words(row, into);
            return true;
        }
    }
}
