package dev.tilth.distinct;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.dedup.Duplicates;
import dev.tilth.dedup.Kind;
import dev.tilth.example.Example;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.report.Tally;
import dev.tilth.text.Difference;
import dev.tilth.text.Lexemes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what a search found, over the rows of the files. */
final class Counting {
    private final Read read;
    private final double threshold;
    private final Redactor redactor = new Redactor(PrivacyOptions.DEFAULTS);

    Counting(Read read, double threshold) {
        this.read = read;
        this.threshold = threshold;
    }

    Result result(Map<Double, Duplicates> found) {
        Duplicates chosen = Objects.requireNonNull(found.get(threshold));
        Map<String, Long> unreadable = new HashMap<>();
        Map<String, Long> uncompared = new HashMap<>();
        long removed = 0;
        long ofReference = 0;
        long variants = 0;
        for (int row = 0; row < read.own(); row++) {
            if (!read.isCompared(row)) {
                (read.isReadable(row) ? uncompared : unreadable)
                        .merge(read.why(row).reason(), 1L, Long::sum);
            } else if (chosen.isRemoved(row)) {
                removed++;
                ofReference += chosen.keptBy(row) >= read.own() ? 1 : 0;
            } else {
                variants += chosen.kind(row).isPresent() ? 1 : 0;
            }
        }
        long lost = unreadable.values().stream().mapToLong(Long::longValue).sum();
        List<Result.AtThreshold> thresholds = new ArrayList<>();
        found.forEach((at, duplicates) -> thresholds.add(at(at, duplicates)));
        return new Result(
                threshold,
                read.own(),
                read.own() - removed - lost,
                removed,
                ofReference,
                Tally.of(unreadable),
                Tally.of(uncompared),
                variants,
                chosen.counts().unverified(),
                read.rows().size() - read.own(),
                thresholds,
                nearest(chosen));
    }

    private static Result.AtThreshold at(double threshold, Duplicates found) {
        return new Result.AtThreshold(
                threshold, found.count(Kind.EXACT), found.count(Kind.FORMAT), found.count(Kind.NEAR));
    }

    private List<Result.Pair> nearest(Duplicates chosen) {
        return chosen.nearestAbove().stream()
                .map(pair -> new Result.Pair(
                        read.rows().origin(pair.row()).toString(),
                        read.rows().origin(pair.other()).toString(),
                        pair.similarity(),
                        difference(pair.other(), pair.row())))
                .toList();
    }

    /** On what is left of the texts when private values are replaced: a part of one would not be known for one. */
    private String difference(int before, int after) {
        return redactor.text(Difference.between(lexemes(before), lexemes(after)).toString());
    }

    private Lexemes lexemes(int row) {
        Example example = read.read(row);
        Lexemes lexemes = new Lexemes();
        SimilarityText.of(redactor.redact(example).example(), lexemes);
        return lexemes;
    }
}
