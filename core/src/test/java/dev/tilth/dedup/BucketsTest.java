package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.sketch.MinHash;
import org.junit.jupiter.api.Test;

/** The buckets against a comparison of every pair of rows in every band. */
class BucketsTest {
    @Test
    void aWalkAsLongAsTheRowsMeetsEveryPairThatSharesABand() {
        for (int seed = 0; seed < 10; seed++) {
            Rows rows = Crowds.ofSeed(seed);
            int[] all = rows.ranks();
            Buckets buckets = new Buckets(rows.columns, all, all.length, 2);
            boolean[][] met = met(buckets, all.length);
            for (int a = 0; a < all.length; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(met[a][b]).isEqualTo(sharesBand(rows, a, b));
                }
            }
            assertThat(buckets.beyond()).isZero();
        }
    }

    @Test
    void noPairThatAShortWalkMissesGoesUncounted() {
        for (int walk : new int[] {1, 5, 20, 60}) {
            Rows rows = Crowds.ofSeed(walk);
            int[] all = rows.ranks();
            Buckets buckets = new Buckets(rows.columns, all, walk, 1);
            boolean[][] met = met(buckets, all.length);
            long missed = 0;
            for (int a = 0; a < all.length; a++) {
                for (int b = 0; b < a; b++) {
                    missed += sharesBand(rows, a, b) && !met[a][b] ? 1 : 0;
                }
            }
            assertThat(missed).isPositive();
            assertThat(buckets.beyond()).isBetween(missed, (long) all.length * (all.length - 1) / 2);
        }
    }

    private static boolean[][] met(Buckets buckets, int rows) {
        boolean[][] met = new boolean[rows][rows];
        IntSet found = new IntSet();
        for (int p = 0; p < rows; p++) {
            found.clear();
            buckets.collect(p, found);
            assertThat(buckets.isAlone(p)).isIn(false, found.size() == 0);
            for (int i = 0; i < found.size(); i++) {
                int other = found.value(i);
                met[Math.max(p, other)][Math.min(p, other)] = true;
            }
        }
        return met;
    }

    private static boolean sharesBand(Rows rows, int a, int b) {
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (rows.columns.band(a, band) == rows.columns.band(b, band)) {
                return true;
            }
        }
        return false;
    }
}
