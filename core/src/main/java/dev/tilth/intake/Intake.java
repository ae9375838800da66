package dev.tilth.intake;

import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.StoredRow;
import dev.tilth.corpus.Summary;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.ledger.RowName;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.SourceProfile;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Sha256;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The first movement: reads every row of every source, by several threads, and remembers it in recipe order. */
public final class Intake {
    private final Recipe recipe;
    private final Rules rules;
    private final ReferenceIndex index;
    private final Rows rows;
    private final Optional<ReadCache> cache;
    private final RedactionAccount redactions = new RedactionAccount();
    private final Map<String, Set<String>> unused = new TreeMap<>();
    private final Map<List<String>, List<String>> shownColumns = new HashMap<>();
    private final List<RowHits> hits = new ArrayList<>();
    private final BitSet keptByHand = new BitSet();
    private final Set<RowName> overridden = new HashSet<>();

    /**
     * @param index of items that must not be learned
     * @param rows takes all rows, and is empty
     */
    public Intake(Recipe recipe, Overrides overrides, ReferenceIndex index, Rows rows) {
        this(recipe, overrides, index, rows, Optional.empty());
    }

    /** As above, where much may be known from an earlier build, whose rows the cache has. */
    public Intake(Recipe recipe, Overrides overrides, ReferenceIndex index, ReadCache cache) {
        this(recipe, overrides, index, cache.rows(), Optional.of(cache));
    }

    private Intake(Recipe recipe, Overrides overrides, ReferenceIndex index, Rows rows, Optional<ReadCache> cache) {
        this.recipe = recipe;
        this.rules = Rules.of(recipe, overrides);
        this.index = index;
        this.rows = rows;
        this.cache = cache;
    }

    /** Reads all rows of the sources. */
    public void read(Batches batches, Ordered threads) {
        threads.map(batches, this::reader, this::add);
    }

    /**
     * A batch that one thread has read.
     *
     * @param name of the batch in the cache, where it may stand there
     * @param read its rows, where they had to be read
     * @param known its rows, where the cache has them
     */
    private record Done(Optional<Fingerprint> name, List<RowRead> read, List<ReadRow> known) {}

    private Function<Batches.Batch, Done> reader() {
        RowPass pass = new RowPass(rules, index);
        return batch -> {
            Optional<Fingerprint> name = cache.isPresent() ? name(batch) : Optional.empty();
            Optional<byte[]> record = name.flatMap(found -> cache.orElseThrow().find(found));
            if (record.isPresent()) {
                return new Done(name, List.of(), known(record.get(), batch, pass));
            }
            List<RowRead> read = new ArrayList<>(batch.count());
            for (int i = 0; i < batch.count(); i++) {
                read.add(pass.read(batch.rows(), i, batch.rules()));
            }
            return new Done(name, read, List.of());
        };
    }

    /** A batch that a person decided about is always read again. */
    private Optional<Fingerprint> name(Batches.Batch batch) {
        for (int i = 0; i < batch.count() && !rules.overrides().byRow().isEmpty(); i++) {
            Origin origin = batch.rows().origin(i);
            if (rules.overrides().of(origin.file(), origin.row()).isPresent()) {
                return Optional.empty();
            }
        }
        return batch.fingerprint();
    }

    private List<ReadRow> known(byte[] record, Batches.Batch batch, RowPass pass) {
        List<BatchRecord.Row> stored = BatchRecord.read(record, batch);
        List<ReadRow> known = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            BatchRecord.Row each = stored.get(i);
            ReadRow row = each.row();
            if (each.hasKeys()) {
                row = row.withKeys(pass.keys(batch.rows(), i, batch.rules()));
            }
            known.add(each.hasHits() ? row.withHits(pass.hits(ExampleJson.ofCanonical(rows.text(row.row())))) : row);
        }
        return known;
    }

    private void add(Done batch) {
        if (batch.read().isEmpty()) {
            batch.known().forEach(this::add);
            cache.orElseThrow().reuse(batch.name().orElseThrow(), batch.known().size());
            return;
        }
        List<ReadRow> stored = new ArrayList<>(batch.read().size());
        try {
            for (RowRead read : batch.read()) {
                stored.add(new ReadRow(
                        rows.store(read.summary()),
                        read.redactions(),
                        read.places(),
                        shown(read.unused()),
                        read.hits()));
            }
            if (batch.name().isPresent()) {
                cache.orElseThrow().keep(batch.name().get(), BatchRecord.write(stored), texts(stored));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stored.forEach(this::add);
    }

    private static long texts(List<ReadRow> rows) {
        return rows.stream()
                .mapToLong(each -> each.row().place().textBytes()
                        + (long) each.row().place().detailBytes())
                .sum();
    }

    private List<String> shown(List<String> columns) {
        return columns.isEmpty()
                ? columns
                : shownColumns.computeIfAbsent(
                        columns,
                        names -> names.stream().map(rules.redactor()::text).toList());
    }

    private void add(ReadRow read) {
        int row = rows.add(read.row());
        redactions.add(read);
        read.hits().ifPresent(found -> hits.add(found.at(row)));
        if (!read.unused().isEmpty()) {
            unused.computeIfAbsent(read.row().origin().source(), source -> new TreeSet<>())
                    .addAll(read.unused());
        }
        override(read.row(), row);
    }

    private void override(StoredRow read, int row) {
        RowName name = new RowName(read.origin().file(), read.origin().row());
        rules.overrides().of(name.file(), name.row()).ifPresent(decision -> {
            overridden.add(name);
            boolean keeps = decision.action() == Overrides.Action.KEEP;
            keptByHand.set(row, keeps && read.state() == RowState.GOOD);
        });
    }

    private void append(Summary summary) {
        try {
            rows.add(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that was read, with the sealed copy behind it.
     *
     * @param whole false where a limit left rows out, so that an override may be of one of them
     */
    public Corpus finish(Batches batches, Optional<SealedCopy> sealed, boolean whole) {
        int fromSources = rows.size();
        if (whole) {
            refuseUnknownOverrides();
        }
        sealed.ifPresent(copy -> copy.forEach(rules.lengths(), this::append));
        return new Corpus(
                rows,
                fromSources,
                kinds(recipe),
                sources(batches),
                keptByHand,
                redactions,
                index,
                List.copyOf(hits),
                recipe.length());
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
                    List.copyOf(unused.getOrDefault(source.name(), Set.of())),
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
