package dev.tilth.verify;

import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The digest of a file over its uncompressed bytes. */
final class FileDigest {
    private FileDigest() {}

    /** How a file differs from what the manifest says of it; empty where it does not. */
    static Optional<String> damage(Path version, Manifest.Output said) throws IOException {
        Path file = version.resolve(said.file());
        if (!Files.isRegularFile(file)) {
            return Optional.of(said.file() + " is missing");
        }
        try {
            return sha256(file).equals(said.sha256())
                    ? Optional.empty()
                    : Optional.of(said.file() + " was altered since it was written");
        } catch (ZipException | java.io.EOFException e) {
            return Optional.of(said.file() + " is damaged");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return Sha256.of(in);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
