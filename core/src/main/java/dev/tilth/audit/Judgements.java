package dev.tilth.audit;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.json.PrettyJson;
import dev.tilth.stats.Interval;
import dev.tilth.stats.StratifiedShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people said of a sample of the pairs of one version.
 *
 * @param version its name
 * @param population the removed pairs of that version, of which the sample was drawn
 * @param strata how many pairs were judged of each, in order
 * @param judges who judged, sorted
 * @param verdicts by name of the pair
 */
public record Judgements(
        String version,
        Population population,
        List<Stratum> strata,
        List<String> judges,
        Map<String, Verdict> verdicts) {
    /** Where they are kept, beside the recipe. */
    public static final String FILE = "audits/dedup.json";

    private static final String SCHEME = "tilth-dedup-audit-v1";
    private static final int LEAST_OF_STRATUM = 10;
    private static final int LEAST_IN_ALL = 30;

    public Judgements {
        strata = List.copyOf(strata);
        judges = List.copyOf(judges);
        verdicts = new TreeMap<>(verdicts);
    }

    /**
     * @param name of the stratum
     * @param removed whether its pairs were removed
     * @param pairs in the version
     * @param duplicate judged to be one
     * @param different judged to be two
     * @param unsure looked at without a verdict
     */
    public record Stratum(String name, boolean removed, long pairs, long duplicate, long different, long unsure) {
        /** Pairs with a verdict that says something. */
        public long judged() {
            return duplicate + different;
        }

        /** Share of the judged pairs on which the build was wrong; empty where too few were judged. */
        public Optional<StratifiedShare> wrong() {
            boolean enough = judged() > 0 && (judged() >= LEAST_OF_STRATUM || judged() == pairs);
            return enough ? Optional.of(StratifiedShare.of(List.of(sample()))) : Optional.empty();
        }

        StratifiedShare.Stratum sample() {
            return new StratifiedShare.Stratum(pairs, judged(), removed ? different : duplicate);
        }
    }

    /** Judged pairs of those that were removed. */
    public long judged() {
        return strata.stream()
                .filter(Stratum::removed)
                .mapToLong(Stratum::judged)
                .sum();
    }

    /** Judged pairs of those that were removed by mistake. */
    public long different() {
        return strata.stream()
                .filter(Stratum::removed)
                .mapToLong(Stratum::different)
                .sum();
    }

    /**
     * Share of all removed pairs that should both have stayed, each stratum weighted by its size. Empty where fewer than
     * {@value #LEAST_IN_ALL} pairs were judged, unless there are no more, or none of some stratum.
     */
    public Optional<StratifiedShare> falsePositives() {
        List<Stratum> removed = strata.stream()
                .filter(stratum -> stratum.removed() && stratum.pairs() > 0)
                .toList();
        boolean enough = judged() >= Math.min(LEAST_IN_ALL, population.pairs())
                && removed.stream().allMatch(stratum -> stratum.judged() > 0);
        return removed.isEmpty() || !enough
                ? Optional.empty()
                : Optional.of(
                        StratifiedShare.of(removed.stream().map(Stratum::sample).toList()));
    }

    /** The result for machines, as it is kept. */
    public Json.Obj toJson() {
        JsonObject said = new JsonObject();
        verdicts.forEach((pair, verdict) -> said.put(pair, verdict.word()));
        JsonObject json = new JsonObject()
                .put("scheme", SCHEME)
                .put("version", version)
                .put("pairs", population.pairs())
                .put("digest", population.digest())
                .put("judged", judged())
                .put("different", different());
        falsePositives().ifPresent(share -> json.put("false_positives", json(share)));
        return json.put("judges", Json.strings(judges))
                .put("strata", strata.stream().map(Judgements::json).toList())
                .put("verdicts", said.build())
                .build();
    }

    private static Json json(Stratum stratum) {
        JsonObject json = new JsonObject()
                .put("name", stratum.name())
                .put("removed", stratum.removed())
                .put("pairs", stratum.pairs())
                .put("duplicate", stratum.duplicate())
                .put("different", stratum.different())
                .put("unsure", stratum.unsure());
        stratum.wrong().ifPresent(share -> json.put("wrong", json(share)));
        return json.build();
    }

    private static Json json(StratifiedShare share) {
        Interval interval = share.interval();
        return new JsonObject()
                .put("share", share.share())
                .put("low", interval.low())
                .put("high", interval.high())
                .build();
    }

    /** Writes them beside a recipe. */
    public Path write(Path recipeFolder) throws IOException {
        Path file = recipeFolder.resolve(FILE);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, PrettyJson.of(toJson()));
    }

    /**
     * Those beside a recipe; empty where nothing was judged yet.
     *
     * @throws Fault where the file is none of this
     */
    public static Optional<Judgements> read(Path recipeFolder) throws IOException {
        Path file = recipeFolder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of((Json.Obj) JsonReader.read(Files.readString(file))));
        } catch (NotJson | ClassCastException | IllegalArgumentException e) {
            throw new Fault(
                    FILE, "not what tilth dedup-audit writes", "Restore the committed copy, or remove the file.");
        }
    }

    private static Judgements of(Json.Obj json) {
        if (!json.text("scheme").equals(SCHEME)) {
            throw new IllegalArgumentException(json.text("scheme"));
        }
        List<Stratum> strata = new ArrayList<>();
        for (Json each : items(json, "strata")) {
            Json.Obj stratum = (Json.Obj) each;
            strata.add(new Stratum(
                    stratum.text("name"),
                    stratum.find("removed").orElse(stratum) instanceof Json.Bool removed && removed.value(),
                    number(stratum, "pairs"),
                    number(stratum, "duplicate"),
                    number(stratum, "different"),
                    number(stratum, "unsure")));
        }
        Map<String, Verdict> verdicts = new TreeMap<>();
        Json.Obj said = (Json.Obj) json.find("verdicts").orElse(Json.Obj.EMPTY);
        said.keys()
                .forEach(pair ->
                        verdicts.put(pair, Verdict.of(said.text(pair)).orElseThrow(IllegalArgumentException::new)));
        List<String> judges = new ArrayList<>();
        items(json, "judges").forEach(judge -> judge.asText().ifPresent(judges::add));
        Population population = new Population(number(json, "pairs"), json.text("digest"));
        return new Judgements(json.text("version"), population, strata, judges, verdicts);
    }

    private static List<Json> items(Json.Obj json, String key) {
        return json.find(key).orElse(json) instanceof Json.Arr list ? list.items() : List.of();
    }

    private static long number(Json.Obj json, String key) {
        return json.find(key).orElse(json) instanceof Json.Num number ? Long.parseLong(number.text()) : 0;
    }
}
