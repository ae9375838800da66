package dev.tilth.account;

import dev.tilth.export.ExportFacts;
import dev.tilth.report.Lengths;
import dev.tilth.report.Sampled;
import dev.tilth.stats.Estimate;
import dev.tilth.stats.Interval;
import dev.tilth.stats.RatioSample;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long one part of some examples is: a count for each length that occurs. Where tokens were not counted of all, those
 * of a source that were sampled stand for those of it that were not, for their tokens by the ratio of tokens to units, for
 * percentiles by their number. Where a source has too few of them, all that were counted stand for the rest of it.
 */
final class PartLengths {
    /** From about 30 on the variance of a ratio can be relied on (Cochran 1977, chapter 6, working rule). */
    private static final int ENOUGH = 30;

    /** Bytes of a UTF-16 unit in UTF-8; a token has at least one. */
    private static final int MOST_BYTES_OF_A_UNIT = 3;

    private final Map<Integer, Long> certain = new TreeMap<>();
    private final Map<String, Stratum> strata = new TreeMap<>();
    private final RatioSample counted = new RatioSample();
    private long examples;
    private long tokens;

    /** What of one source was not to be counted in any case. */
    private static final class Stratum {
        final Map<Integer, Long> lengths = new TreeMap<>();
        final RatioSample sample = new RatioSample();
        long rest;
        long restUnits;

        boolean isEnough() {
            return rest == 0 || sample.size() >= ENOUGH;
        }
    }

    /**
     * @param length in tokens; empty where it was not counted
     * @param units UTF-16 units
     * @param alone whether the example stands for itself alone
     */
    void add(String source, OptionalInt length, int units, boolean alone) {
        examples++;
        if (length.isPresent()) {
            tokens += length.getAsInt();
            counted.add(units, length.getAsInt());
        }
        if (alone && length.isPresent()) {
            certain.merge(length.getAsInt(), 1L, Long::sum);
            return;
        }
        Stratum stratum = strata.computeIfAbsent(source, name -> new Stratum());
        if (length.isPresent()) {
            stratum.lengths.merge(length.getAsInt(), 1L, Long::sum);
            stratum.sample.add(units, length.getAsInt());
        } else {
            stratum.rest++;
            stratum.restUnits += units;
        }
    }

    /**
     * @param name of the part
     * @param highest tokens that are accepted, 0 where there is no limit
     */
    Lengths.Distribution result(String name, int highest) {
        LengthCurve curve = curve();
        return new Lengths.Distribution(
                name,
                examples,
                tokens(),
                curve.shortest(),
                curve.longest(),
                0,
                highest,
                curve.percentiles(),
                curve.bins(),
                sampled());
    }

    boolean isExact() {
        return counted.size() == examples;
    }

    /** Tokens of all examples, estimated where not all were counted. */
    long tokens() {
        return Math.round(total().value());
    }

    /** How sure {@link #tokens} is; empty where all were counted. */
    Optional<Sampled> sampled() {
        if (isExact()) {
            return Optional.empty();
        }
        long low = tokens;
        long high = tokens + MOST_BYTES_OF_A_UNIT * restUnits();
        if (isKnowable()) {
            Interval interval = total().interval();
            low = Math.max(low, (long) StrictMath.floor(interval.low()));
            high = Math.min(high, (long) StrictMath.ceil(interval.high()));
        }
        return Optional.of(new Sampled(counted.size(), examples, low, high));
    }

    /** All examples, those that were not counted as those that stand for them. */
    LengthCurve curve() {
        double others = counted.size() == 0 ? 0 : (double) looseRows() / counted.size();
        LengthCurve curve = new LengthCurve();
        curve.add(certain, 1 + others);
        for (Stratum each : strata.values()) {
            double own = each.isEnough() && each.rest > 0 ? (double) each.rest / each.sample.size() : 0;
            curve.add(each.lengths, 1 + own + others);
        }
        return curve;
    }

    /** As configs of trainers want them. */
    ExportFacts.Tokens forTrainers() {
        LengthCurve curve = curve();
        return new ExportFacts.Tokens(curve.percentile(50), curve.percentile(99), curve.longest(), isExact());
    }

    private Estimate total() {
        Estimate total = Estimate.known((double) tokens);
        double looseUnits = 0;
        for (Stratum each : strata.values()) {
            if (!each.isEnough()) {
                looseUnits += each.restUnits;
            } else if (each.rest > 0) {
                total = total.plus(each.sample.rest(each.rest, (double) each.restUnits));
            }
        }
        if (!isKnowable()) {
            return Estimate.known(tokens + MOST_BYTES_OF_A_UNIT * looseUnits / 2);
        }
        return looseRows() == 0 ? total : total.plus(counted.rest(looseRows(), looseUnits));
    }

    /** Whether enough was counted for a ratio; else only the bounds are known, and their middle is taken. */
    private boolean isKnowable() {
        return isExact() || counted.size() >= 2;
    }

    /** Rows of sources of which too few were sampled. */
    private long looseRows() {
        return strata.values().stream()
                .filter(each -> !each.isEnough())
                .mapToLong(each -> each.rest)
                .sum();
    }

    private long restUnits() {
        return strata.values().stream().mapToLong(each -> each.restUnits).sum();
    }
}
