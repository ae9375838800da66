package dev.tilth.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CollectionsTest {
    @Test
    void aSetOfLongsHoldsWhatAnySetWould() {
        Random random = new Random(1);
        LongSet set = new LongSet();
        for (int round = 0; round < 20; round++) {
            set.clear();
            TreeSet<Long> slow = new TreeSet<>();
            for (int i = 0; i < round * 100; i++) {
                long value = random.nextInt(1_000) - 500L;
                assertThat(set.add(value)).isEqualTo(slow.add(value));
            }
            assertThat(set.size()).isEqualTo(slow.size());
            assertThat(set.sorted())
                    .isEqualTo(slow.stream().mapToLong(value -> value).toArray());
            assertThat(set.contains(1_000)).isFalse();
            assertThat(slow.stream().allMatch(set::contains)).isTrue();
        }
    }

    @Test
    void aMapOfLongsHoldsWhatAnyMapWould() {
        Random random = new Random(2);
        LongIntMap map = new LongIntMap(4);
        Map<Long, Integer> slow = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            long key = random.nextInt(2_000) - 1_000L;
            Integer before = slow.put(key, i);
            assertThat(map.put(key, i)).isEqualTo(before == null ? -1 : before);
        }
        slow.forEach((key, value) -> assertThat(map.find(key)).isEqualTo(value));
        assertThat(map.size()).isEqualTo(slow.size());
        assertThat(map.find(5_000)).isEqualTo(-1);
    }

    @Test
    void aFingerprintIsXxh3() {
        assertThat(Fingerprint.of(new byte[0], 0, 0)).hasToString("99aa06d3014798d86001c324468d497f");
        byte[] bytes = "xtilthx".getBytes(StandardCharsets.UTF_8);
        assertThat(Fingerprint.of(bytes, 1, 6))
                .isEqualTo(Fingerprint.of("tilth".getBytes(StandardCharsets.UTF_8), 0, 5));
        assertThat(Fingerprint.of("a")).isNotEqualTo(Fingerprint.of("b"));
    }

    @Test
    void aFingerprintOfLongsDependsOnTheirOrder() {
        FingerprintBuilder builder = new FingerprintBuilder();
        builder.add(1);
        builder.add(2);
        Fingerprint one = builder.build();
        builder.clear();
        builder.add(2);
        builder.add(1);
        assertThat(builder.build()).isNotEqualTo(one);
        for (int i = 0; i < 1_000; i++) {
            builder.add(i);
        }
        builder.clear();
        builder.add(1);
        builder.add(2);
        assertThat(builder.build()).isEqualTo(one);
    }

    @Test
    void fingerprintsAreOrderedAsUnsignedNumbers() {
        assertThat(new Fingerprint(-1, 0)).isGreaterThan(new Fingerprint(1, 0));
        assertThat(new Fingerprint(0, -1)).isGreaterThan(new Fingerprint(0, 1));
        assertThat(new Fingerprint(0, 1)).isEqualByComparingTo(new Fingerprint(0, 1));
    }

    @Test
    void aSetThatHeldAGreatManyStartsAnew() {
        LongSet set = new LongSet();
        for (int i = 0; i < 100_000; i++) {
            set.add(i);
        }
        set.clear();
        assertThat(set.contains(5)).isFalse();
        assertThat(set.values()).hasSizeLessThan(1000);
        assertThat(set.add(5)).isTrue();
        assertThat(set.sorted()).containsExactly(5);
    }
}
