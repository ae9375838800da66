package dev.tilth.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {
    @TempDir
    Path place = Path.of("");

    @Test
    void findsTheJdksOfAPlaceAndOfTheEnvironment() throws IOException {
        jdk("jvm/old", "11.0.2");
        Path early = jdk("jvm/early", "98-ea");
        Path named = jdk("elsewhere", "99.0.1");
        Jdks jdks = Jdks.find(place.resolve("jvm"), Map.of("JAVA_HOME", named.toString()));
        assertThat(jdks.newest()).isEqualTo(99);
        assertThat(jdks.java(98)).isEqualTo(early.resolve("bin/java"));
        assertThatThrownBy(() -> jdks.java(11))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("--jdk: there is no JDK 11 under /usr/lib/jvm or in JAVA_HOME, only [")
                .hasMessageEndingWith("98, 99]. Install it, or name those that are there.");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(place.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
