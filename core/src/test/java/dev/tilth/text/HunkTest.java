package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HunkTest {
    @Test
    void everyPositionWithoutAPartnerIsInOneHunkAndWhatStandsBetweenIsEqual() {
        Random random = new Random(11);
        for (int trial = 0; trial < 2_000; trial++) {
            long[] a = random.longs(random.nextInt(15), 0, 4).toArray();
            long[] b = random.longs(random.nextInt(15), 0, 4).toArray();
            Alignment alignment = new Alignment(a, a.length, b, b.length);
            BitSet removed = new BitSet();
            BitSet added = new BitSet();
            List<Long> between = new ArrayList<>();
            List<Long> other = new ArrayList<>();
            int i = 0;
            int j = 0;
            for (Hunk hunk : Hunk.all(alignment.removed(), alignment.added())) {
                removed.set(hunk.fromA(), hunk.toA());
                added.set(hunk.fromB(), hunk.toB());
                add(a, i, hunk.fromA(), between);
                add(b, j, hunk.fromB(), other);
                assertThat(between).isEqualTo(other);
                i = hunk.toA();
                j = hunk.toB();
            }
            assertThat(removed).isEqualTo(alignment.removed());
            assertThat(added).isEqualTo(alignment.added());
        }
    }

    private static void add(long[] all, int from, int to, List<Long> into) {
        for (int i = from; i < to; i++) {
            into.add(all[i]);
        }
    }
}
