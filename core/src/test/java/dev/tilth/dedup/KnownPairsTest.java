package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.sketch.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPairsTest {
    private static final Fingerprint CAT = Fingerprint.of("cat");
    private static final Fingerprint DOG = Fingerprint.of("dog");
    private static final Fingerprint COW = Fingerprint.of("cow");
    private static final KnownPairs.Found ALIKE = new KnownPairs.Found(0.875, Double.NaN, (byte) 0);
    private static final KnownPairs.Found DIFFERENT = new KnownPairs.Found(1.0 / 3, 0.25, (byte) 2);
    private static final int MANY = 100_000;

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsKnownTheNextTime() throws IOException {
        KnownPairs first = read("one");
        first.keep(CAT, DOG, ALIKE, MANY);
        first.keep(DOG, CAT, DIFFERENT, MANY);
        first.write(file());
        KnownPairs second = read("one");
        assertThat(second.find(CAT, DOG)).contains(ALIKE);
        assertThat(second.find(DOG, CAT)).contains(DIFFERENT);
        assertThat(second.find(CAT, COW)).isEmpty();
        assertThat(read("another").find(CAT, DOG)).isEmpty();
    }

    @Test
    void whatWasNotAskedForGoes() throws IOException {
        KnownPairs first = read("one");
        first.keep(CAT, DOG, ALIKE, MANY);
        first.keep(CAT, COW, ALIKE, MANY);
        first.write(file());
        KnownPairs second = read("one");
        second.keep(CAT, COW, DIFFERENT, MANY);
        second.keep(CAT, COW, DIFFERENT, MANY);
        assertThat(second.reused()).isEqualTo(1);
        second.write(file());
        assertThat(read("one").find(CAT, DOG)).isEmpty();
        assertThat(read("one").find(CAT, COW)).contains(DIFFERENT);
    }

    @Test
    void manyPairsAreKeptUpToTheMost() throws IOException {
        KnownPairs first = read("one");
        for (int i = 0; i < 5_000; i++) {
            first.keep(Fingerprint.of("row " + i), CAT, found(i), 4_000);
        }
        first.write(file());
        KnownPairs second = read("one");
        for (int i = 0; i < 5_000; i++) {
            Optional<KnownPairs.Found> expected = i < 4_000 ? Optional.of(found(i)) : Optional.empty();
            assertThat(second.find(Fingerprint.of("row " + i), CAT)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsDamagedIsNotKnown() throws IOException {
        KnownPairs first = read("one");
        first.keep(CAT, DOG, ALIKE, MANY);
        first.write(file());
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(read("one").find(CAT, DOG)).as("byte " + at).isEmpty();
        }
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(read("one").find(CAT, DOG)).isEmpty();
    }

    private static KnownPairs.Found found(int i) {
        return new KnownPairs.Found(i / 5_000.0, 0, (byte) (i & 3));
    }

    private Path file() {
        return folder.resolve("pairs");
    }

    private KnownPairs read(String key) throws IOException {
        return KnownPairs.read(file(), key);
    }
}
