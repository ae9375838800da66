package dev.tilth.split;

import dev.tilth.sketch.Mix;
import dev.tilth.unit.Units;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws the units of each stratum by their hash: those under the cut to test, those at the other end to validation. The
 * cut is the wanted share itself, so that other rows do not move it; only in a stratum where that misses the share by
 * more than a tenth does the cut go to the nearest unit that mends it.
 */
final class Draw {
    /** Strata of fewer units are drawn together: a fifth of three units is none. */
    private static final int SMALLEST_STRATUM = 10;

    private static final double TOLERANCE = 0.1;
    private static final double HASHES = 0x1p32;
    private static final int UNIT_BITS = 31;

    private final Units units;
    private final SplitOptions options;
    private final long[] ranks;

    Draw(SplitRows rows, SplitOptions options) {
        this.units = rows.units();
        this.options = options;
        long salt = 0;
        for (int i = 0; i < options.salt().length(); i++) {
            salt = Mix.append(salt, options.salt().charAt(i));
        }
        this.ranks = new long[units.count()];
        for (int unit = 0; unit < ranks.length; unit++) {
            long hash = Mix.bits(rows.fingerprint().applyAsLong(units.first(unit)) ^ salt);
            ranks[unit] = hash >>> 32 << UNIT_BITS | unit;
        }
    }

    /** The place of a unit in the draw: hash first, ordinal where hashes are equal. */
    long rank(int unit) {
        return ranks[unit];
    }

    /**
     * Gives every unit of {@code free} its side; leaves the others.
     *
     * @param sides by unit, written
     */
    void draw(Side[] sides, int[] free, Tags tags) {
        int[] strata = IntStream.of(free).map(unit -> stratum(unit, tags)).toArray();
        int[] offsets = Tags.offsets(strata, tags.count() + 1);
        long[] sorted = new long[free.length];
        int[] next = offsets.clone();
        for (int i = 0; i < free.length; i++) {
            sorted[next[strata[i]]++] = ranks[free[i]];
        }
        for (int stratum = 0; stratum <= tags.count(); stratum++) {
            Arrays.sort(sorted, offsets[stratum], offsets[stratum + 1]);
            cut(sides, Arrays.copyOfRange(sorted, offsets[stratum], offsets[stratum + 1]));
        }
    }

    /** The rarest tag of a unit that enough units have, or the number after the last tag. */
    private static int stratum(int unit, Tags tags) {
        int best = tags.count();
        for (int i = tags.entries(unit); i < tags.entries(unit + 1); i++) {
            int tag = tags.tag(i);
            boolean rarer = best == tags.count() || tags.units(tag) < tags.units(best);
            if (tags.units(tag) >= SMALLEST_STRATUM && rarer) {
                best = tag;
            }
        }
        return best;
    }

    private void cut(Side[] sides, long[] stratum) {
        int test = prefix(stratum, options.test(), stratum.length);
        long[] backwards = new long[stratum.length];
        for (int i = 0; i < stratum.length; i++) {
            long rank = stratum[stratum.length - 1 - i];
            backwards[i] = ((1L << 32) - 1 - (rank >>> UNIT_BITS)) << UNIT_BITS | unit(rank);
        }
        int validation = prefix(backwards, options.validation(), stratum.length - test);
        for (int i = 0; i < stratum.length; i++) {
            boolean last = i >= stratum.length - validation;
            sides[unit(stratum[i])] = i < test ? Side.TEST : last ? Side.VALIDATION : Side.TRAIN;
        }
    }

    /** How many units from the start go to a side that wants {@code share} of the rows, at most {@code most}. */
    private int prefix(long[] stratum, double share, int most) {
        long all = 0;
        long taken = 0;
        int count = 0;
        for (long rank : stratum) {
            all += size(rank);
            if (count < most && (rank >>> UNIT_BITS) / HASHES < share) {
                taken += size(rank);
                count++;
            }
        }
        double wanted = share * all;
        while (taken < wanted * (1 - TOLERANCE) && count < most && 2 * (wanted - taken) > size(stratum[count])) {
            taken += size(stratum[count++]);
        }
        while (taken > wanted * (1 + TOLERANCE) && 2 * (taken - wanted) >= size(stratum[count - 1])) {
            taken -= size(stratum[--count]);
        }
        return count;
    }

    private int size(long rank) {
        return units.size(unit(rank));
    }

    private static int unit(long rank) {
        return (int) (rank & (1L << UNIT_BITS) - 1);
    }
}
