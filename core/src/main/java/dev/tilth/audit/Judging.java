package dev.tilth.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts verdicts by stratum. */
final class Judging {
    private final Map<String, Map<Verdict, Long>> counts = new HashMap<>();
    private final Map<String, Verdict> verdicts = new TreeMap<>();
    private final Set<String> judges = new TreeSet<>();
    private final List<Audit.Wrong> wrong = new ArrayList<>();

    void add(JudgedRow row, Candidate pair) {
        counts.computeIfAbsent(pair.stratum(), name -> new EnumMap<>(Verdict.class))
                .merge(row.verdict(), 1L, Long::sum);
        verdicts.put(row.pair(), row.verdict());
        if (!row.judge().isEmpty()) {
            judges.add(row.judge());
        }
        Verdict built = Strata.isOfRemoved(pair.stratum()) ? Verdict.DUPLICATE : Verdict.DIFFERENT;
        if (row.verdict() != built && row.verdict() != Verdict.UNSURE) {
            wrong.add(new Audit.Wrong(pair.row().at(), pair.kept().at(), pair.stratum(), pair.similarity()));
        }
    }

    Audit.Result result(String version, Strata strata) {
        List<Judgements.Stratum> judged = new ArrayList<>();
        strata.pairs()
                .forEach((name, pairs) -> judged.add(new Judgements.Stratum(
                        name,
                        Strata.isOfRemoved(name),
                        pairs,
                        count(name, Verdict.DUPLICATE),
                        count(name, Verdict.DIFFERENT),
                        count(name, Verdict.UNSURE))));
        return new Audit.Result(
                new Judgements(version, strata.removed(), judged, List.copyOf(judges), verdicts), wrong);
    }

    private long count(String stratum, Verdict verdict) {
        return counts.getOrDefault(stratum, Map.of()).getOrDefault(verdict, 0L);
    }
}
