package dev.tilth.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** FIPS 180-4, example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void givesThePublishedDigestHoweverTheBytesCome() throws IOException {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        Sha256 inParts = new Sha256();
        inParts.add(abc, 0, 1);
        inParts.add(abc, 1, 2);

        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(inParts.hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.of(new ByteArrayInputStream(abc))).isEqualTo(OF_ABC);
        assertThat(Sha256.of(Files.write(folder.resolve("abc"), abc))).isEqualTo(OF_ABC);
    }
}
