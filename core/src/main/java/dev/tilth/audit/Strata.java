package dev.tilth.audit;

import dev.tilth.dedup.Kind;
import dev.tilth.dedup.RiskBand;
import dev.tilth.fault.Fault;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.ledger.Ledger;
import dev.tilth.report.Duplicates;
import dev.tilth.report.Report;
import dev.tilth.report.ReportJson;
import dev.tilth.sketch.LongSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pairs of a version by how much there is to be said of them: removed ones by their similarity, then those that look
 * alike and stay, then the nearest below the threshold. Exact pairs are in none, for nothing can differ. Memory: 8 bytes a
 * pair that stays.
 */
final class Strata {
    /** Alike, but something that matters differs: both stay. */
    static final String VARIANT = "variant";
    /** The pairs below the threshold that the report shows. */
    static final String BELOW = "below";

    private static final String REPORT = "report.json";

    private final List<RiskBand> bands;
    private final Map<String, Long> pairs = new LinkedHashMap<>();
    private final Population.Counter removed = new Population.Counter();
    private final LongSet related = new LongSet();
    private final Consumer<Candidate> consumer;

    private Strata(double threshold, Consumer<Candidate> consumer) {
        this.bands = RiskBand.of(threshold);
        this.consumer = consumer;
        bands.forEach(band -> pairs.put(band.name(), 0L));
        pairs.put(VARIANT, 0L);
        pairs.put(BELOW, 0L);
    }

    /** Hands every pair of a version on, once. */
    static Strata read(Audited version, Consumer<Candidate> consumer) throws IOException {
        Strata strata = new Strata(version.threshold(), consumer);
        List<Duplicates.Pair> below = report(version.folder()).duplicates().justBelow();
        Map<String, String> ids = new HashMap<>();
        below.forEach(pair -> {
            ids.put(pair.kept().origin().toString(), "");
            ids.put(pair.other().origin().toString(), "");
        });
        Ledger.in(version.folder()).forEach(entry -> {
            ids.computeIfPresent(entry.origin().toString(), (at, id) -> entry.id());
            strata.add(entry);
        });
        below.forEach(pair -> strata.addBelow(pair, ids));
        return strata;
    }

    private static Report report(Path version) throws IOException {
        try {
            return ReportJson.read(JsonReader.read(Files.readString(version.resolve(REPORT))));
        } catch (NotJson | IllegalArgumentException e) {
            throw new Fault(
                    version.resolve(REPORT).toString(), "not a report of this tilth", "Build the version again.");
        }
    }

    private void add(Entry entry) {
        Optional<Entry.Duplicate> duplicate = entry.place().duplicate();
        if (duplicate.isPresent() && entry.fate() == Fate.KEPT) {
            addVariant(entry, duplicate.get());
        }
        RemovedPairs.band(bands, entry).ifPresent(band -> {
            Candidate pair = candidate(entry, duplicate.orElseThrow(), band.name());
            removed.add(pair.name());
            put(pair);
        });
    }

    private void addVariant(Entry entry, Entry.Duplicate duplicate) {
        if (duplicate.kind().equals(Kind.VARIANT.word())) {
            Candidate pair = candidate(entry, duplicate, VARIANT);
            if (related.add(PairName.number(pair.name()))) {
                put(pair);
            }
        }
    }

    private void addBelow(Duplicates.Pair pair, Map<String, String> ids) {
        Candidate.Row row = row(pair.other(), ids);
        Candidate.Row kept = row(pair.kept(), ids);
        if (!row.id().isEmpty() && !kept.id().isEmpty()) {
            put(new Candidate(PairName.of(row.id(), kept.id()), BELOW, pair.similarity(), row, kept));
        }
    }

    private static Candidate.Row row(Duplicates.Side side, Map<String, String> ids) {
        String at = side.origin().toString();
        return new Candidate.Row(ids.getOrDefault(at, ""), at);
    }

    private static Candidate candidate(Entry entry, Entry.Duplicate duplicate, String stratum) {
        return new Candidate(
                PairName.of(entry.id(), duplicate.id()),
                stratum,
                duplicate.similarity(),
                new Candidate.Row(entry.id(), entry.origin().toString()),
                new Candidate.Row(duplicate.id(), duplicate.at()));
    }

    private void put(Candidate pair) {
        pairs.merge(pair.stratum(), 1L, Long::sum);
        consumer.accept(pair);
    }

    /** How many pairs are in each stratum, in their order. */
    Map<String, Long> pairs() {
        return pairs;
    }

    /** The removed pairs. */
    Population removed() {
        return removed.result();
    }

    static boolean isOfRemoved(String stratum) {
        return !stratum.equals(VARIANT) && !stratum.equals(BELOW);
    }
}
