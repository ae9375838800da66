package dev.tilth.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void rowsWithoutLinksAreUnitsOfTheirOwn() {
        Units units = Units.of(new UnionFind(3), all(3));

        assertThat(ordinals(units)).containsExactly(0, 1, 2);
        assertThat(units.count()).isEqualTo(3);
    }

    @Test
    void customersAndDuplicatesConnectThroughEachOther() {
        long[] customer = {7, 0, 7, 9, 9, 0};
        UnionFind links = new UnionFind(6);
        links.joinEqual(row -> customer[row]);
        links.join(2, 3);
        Units units = Units.of(links, all(6));

        assertThat(ordinals(units)).containsExactly(0, 1, 0, 0, 0, 2);
        assertThat(units.size(0)).isEqualTo(4);
        assertThat(units.first(2)).isEqualTo(5);
    }

    @Test
    void noKeyIsNotAKeyThatRowsShare() {
        UnionFind links = new UnionFind(4);
        links.joinEqual(row -> 0);

        assertThat(Units.of(links, all(4)).count()).isEqualTo(4);
    }

    @Test
    void aRemovedDuplicateStillConnectsWhatItStoodFor() {
        UnionFind links = new UnionFind(3);
        links.join(0, 1);
        links.join(1, 2);
        BitSet present = all(3);
        present.clear(1);
        Units units = Units.of(links, present);

        assertThat(ordinals(units)).containsExactly(0, -1, 0);
        assertThat(units.size(0)).isEqualTo(2);
    }

    @Test
    void aRemovedFirstRowLeavesTheNumberToTheNext() {
        UnionFind links = new UnionFind(3);
        links.join(0, 2);
        BitSet present = all(3);
        present.clear(0);
        Units units = Units.of(links, present);

        assertThat(ordinals(units)).containsExactly(-1, 0, 1);
        assertThat(units.first(1)).isEqualTo(2);
    }

    @Test
    void theOrderOfTheJoinsDoesNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 2 + random.nextInt(60);
            List<int[]> pairs = pairs(random, rows);
            UnionFind forwards = new UnionFind(rows);
            pairs.forEach(pair -> forwards.join(pair[0], pair[1]));
            UnionFind backwards = new UnionFind(rows);
            for (int i = pairs.size() - 1; i >= 0; i--) {
                backwards.join(pairs.get(i)[1], pairs.get(i)[0]);
            }

            assertThat(ordinals(Units.of(forwards, all(rows))))
                    .isEqualTo(ordinals(Units.of(backwards, all(rows))))
                    .isEqualTo(byFlooding(rows, pairs));
        }
    }

    @Test
    void aSetIsNamedByItsSmallestRow() {
        UnionFind links = new UnionFind(6);
        links.join(5, 3);
        links.join(3, 4);
        links.join(1, 5);

        assertThat(IntStream.range(0, 6).map(links::find)).containsExactly(0, 1, 2, 1, 1, 1);
    }

    @Test
    void partsMergedEqualTheWhole() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 2 + random.nextInt(60);
            List<int[]> pairs = pairs(random, rows);
            UnionFind whole = new UnionFind(rows);
            UnionFind left = new UnionFind(rows);
            UnionFind right = new UnionFind(rows);
            for (int[] pair : pairs) {
                whole.join(pair[0], pair[1]);
                (random.nextBoolean() ? left : right).join(pair[0], pair[1]);
            }
            left.joinAll(right);

            assertThat(ordinals(Units.of(left, all(rows)))).isEqualTo(ordinals(Units.of(whole, all(rows))));
        }
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Units.of(new UnionFind(2), all(3))).hasMessage("row 2 of 2");
    }

    /** The slow twin: colours spread along the pairs until nothing changes. */
    private static int[] byFlooding(int rows, List<int[]> pairs) {
        int[] colour = IntStream.range(0, rows).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] pair : pairs) {
                int least = Math.min(colour[pair[0]], colour[pair[1]]);
                changed |= colour[pair[0]] != least || colour[pair[1]] != least;
                colour[pair[0]] = least;
                colour[pair[1]] = least;
            }
        }
        List<Integer> seen = new ArrayList<>();
        return IntStream.of(colour)
                .map(one -> {
                    if (!seen.contains(one)) {
                        seen.add(one);
                    }
                    return seen.indexOf(one);
                })
                .toArray();
    }

    private static List<int[]> pairs(Random random, int rows) {
        return IntStream.range(0, random.nextInt(rows))
                .mapToObj(i -> new int[] {random.nextInt(rows), random.nextInt(rows)})
                .toList();
    }

    private static BitSet all(int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        return all;
    }

    private static int[] ordinals(Units units) {
        return IntStream.range(0, units.rows()).map(units::unit).toArray();
    }
}
