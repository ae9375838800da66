package dev.tilth.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
    @TempDir
    Path out;

    private VectorCache cache;

    @BeforeEach
    void open() {
        cache = VectorCache.of(out, "model a");
    }

    @Test
    void givesBackWhatWasKept() throws IOException {
        add("one", 0.5f, false);
        add("two", -0.25f, true);
        assertThat(read("one", "two", "three")).containsExactly(Map.entry("one", "0.5"), Map.entry("two", "-0.25 cut"));
    }

    @Test
    void keepsTheVectorsOfEachModelApart() throws IOException {
        add("one", 0.5f, false);
        cache = VectorCache.of(out, "model b");
        assertThat(read("one")).isEmpty();
    }

    @Test
    void goesOnBehindTheLastWholeRecord() throws IOException {
        add("one", 0.5f, false);
        add("two", 0.75f, false);
        long whole = Files.size(file());
        for (int cut = 1; cut < 40; cut++) {
            byte[] bytes = Files.readAllBytes(file());
            Files.write(file(), Arrays.copyOf(bytes, (int) whole - cut));
            assertThat(read("one", "two")).as("%d bytes cut off", cut).containsOnlyKeys("one");
            add("two", 0.75f, false);
            assertThat(read("one", "two")).containsOnlyKeys("one", "two");
            assertThat(Files.size(file())).isEqualTo(whole);
        }
    }

    @Test
    void passesOverARecordThatWasAltered() throws IOException {
        add("one", 0.5f, false);
        add("two", 0.75f, false);
        byte[] bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);
        assertThat(read("one", "two")).containsOnlyKeys("two");
    }

    @Test
    void startsAnewWhereTheFileIsOfSomethingElse() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "no vectors at all, but longer than a header");
        assertThat(read("one")).isEmpty();
        add("one", 0.5f, false);
        assertThat(read("one")).containsOnlyKeys("one");
    }

    @Test
    void refusesVectorsOfAnotherSize() throws IOException {
        add("one", 0.5f, false);
        assertThatThrownBy(() ->
                        cache.append(new Fingerprint[] {Fingerprint.of("two")}, new float[][] {{1, 0}}, new boolean[1]))
                .isInstanceOf(Fault.class)
                .hasMessage(file() + ": vectors of 3 values are kept here, and the model gave one of 2. "
                        + "Remove the file where the model has changed, or name the model that it is of.");
    }

    private void add(String text, float first, boolean cut) throws IOException {
        cache.append(new Fingerprint[] {Fingerprint.of(text)}, new float[][] {{first, 1, 2}}, new boolean[] {cut});
    }

    private Map<String, String> read(String... texts) throws IOException {
        Map<Fingerprint, Integer> wanted = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            wanted.put(Fingerprint.of(texts[i]), i);
        }
        Map<String, String> found = new TreeMap<>();
        cache.read(wanted, (text, unit, cut) -> {
            assertThat(unit).hasSize(3).endsWith(1, 2);
            found.put(texts[text], unit[0] + (cut ? " cut" : ""));
        });
        return found;
    }

    private Path file() {
        return out.resolve(".vectors").resolve(Sha256.of("model a").substring(0, 16) + ".vectors");
    }
}
