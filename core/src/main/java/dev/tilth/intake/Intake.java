package dev.tilth.intake;

import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Spool;
import dev.tilth.corpus.Summary;
import dev.tilth.fault.Fault;
import dev.tilth.ledger.RowName;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.SourceProfile;
import dev.tilth.sketch.Sha256;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The first movement: reads every row of every source, by several threads, and remembers it in recipe order. */
public final class Intake {
    private final Recipe recipe;
    private final Rules rules;
    private final ReferenceIndex index;
    private final Rows rows;
    private final RedactionAccount redactions = new RedactionAccount();
    private final Map<String, Set<String>> unused = new TreeMap<>();
    private final List<RowHits> hits = new ArrayList<>();
    private final BitSet keptByHand = new BitSet();
    private final Set<RowName> overridden = new HashSet<>();

    public Intake(Recipe recipe, Overrides overrides, ReferenceIndex index, Spool spool) {
        this.recipe = recipe;
        this.rules = Rules.of(recipe, overrides);
        this.index = index;
        this.rows = new Rows(spool);
    }

    /** Reads all rows of the sources. */
    public void read(Batches batches, Ordered threads) {
        threads.map(batches, this::reader, this::add);
    }

    private java.util.function.Function<Batches.Batch, List<RowRead>> reader() {
        RowPass pass = new RowPass(rules, index);
        return batch -> {
            List<RowRead> read = new ArrayList<>(batch.count());
            for (int i = 0; i < batch.count(); i++) {
                read.add(pass.read(batch.rows(), i, batch.rules()));
            }
            return read;
        };
    }

    private void add(List<RowRead> batch) {
        for (RowRead read : batch) {
            int row = add(read);
            redactions.add(read);
            read.hits().ifPresent(found -> hits.add(found.at(row)));
            if (!read.unused().isEmpty()) {
                unused.computeIfAbsent(read.summary().origin().source(), source -> new TreeSet<>())
                        .addAll(read.unused());
            }
        }
    }

    private int add(RowRead read) {
        int row = append(read.summary());
        RowName name = new RowName(
                read.summary().origin().file(), read.summary().origin().row());
        rules.overrides().of(name.file(), name.row()).ifPresent(decision -> {
            overridden.add(name);
            boolean keeps = decision.action() == Overrides.Action.KEEP;
            keptByHand.set(row, keeps && read.summary().state() == RowState.GOOD);
        });
        return row;
    }

    private int append(Summary summary) {
        try {
            return rows.add(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that was read, with the sealed copy behind it.
     *
     * @param whole false where a limit left rows out, so that an override may be of one of them
     */
    public Corpus finish(Batches batches, java.util.Optional<SealedCopy> sealed, boolean whole) {
        int fromSources = rows.size();
        if (whole) {
            refuseUnknownOverrides();
        }
        sealed.ifPresent(copy -> copy.forEach(rules.counter(), this::append));
        return new Corpus(
                rows, fromSources, kinds(recipe), sources(batches), keptByHand, redactions, index, List.copyOf(hits));
    }

    private void refuseUnknownOverrides() {
        for (RowName row : rules.overrides().rows()) {
            if (!overridden.contains(row)) {
                throw new Fault(
                        Overrides.FILE,
                        row + " is no row that was read",
                        "Name the file as the ledger does, and its row from 1.");
            }
        }
    }

    public static Map<String, String> kinds(Recipe recipe) {
        Map<String, String> kinds = new LinkedHashMap<>();
        recipe.sources()
                .forEach(source -> kinds.put(source.name(), source.kind().word()));
        return kinds;
    }

    private List<SourceFacts> sources(Batches batches) {
        List<SourceFacts> facts = new ArrayList<>();
        for (SourceOptions source : recipe.sources()) {
            List<Batches.ReadFile> files = batches.done().stream()
                    .filter(file -> file.source().equals(source.name()))
                    .toList();
            SourceProfile.Shape shape = files.isEmpty() ? new SourceProfile.Shape("unknown", false, 0) : shape(files);
            facts.add(new SourceFacts(
                    source.name(),
                    source.kind().word(),
                    files.stream().map(Batches.ReadFile::facts).toList(),
                    shape,
                    unused.getOrDefault(source.name(), Set.of()).stream()
                            .map(rules.redactor()::text)
                            .distinct()
                            .toList(),
                    batches.skipped(source.name()),
                    digest(files)));
        }
        return facts;
    }

    /** The shape of all files; where they differ all names, and the least confidence. */
    private static SourceProfile.Shape shape(List<Batches.ReadFile> files) {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.shape().name()));
        double least = files.stream()
                .mapToDouble(file -> file.shape().confidence())
                .min()
                .orElse(0);
        return new SourceProfile.Shape(
                String.join(", ", names), files.get(0).shape().mapped(), least);
    }

    private static String digest(List<Batches.ReadFile> files) {
        Sha256 sum = new Sha256();
        files.forEach(file -> sum.add(file.facts().sha256().getBytes(StandardCharsets.US_ASCII)));
        return sum.hex();
    }
}
