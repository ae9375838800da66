package dev.tilth.bench.wholebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two written versions, byte for byte. */
final class Versions {
    /** It says how long the build took, and stands outside every digest. */
    private static final String TIMINGS = "timings.json";

    private Versions() {}

    /** By file: what is different; empty where all but the timings is the same. */
    static Map<String, String> differences(Path version, Path other) throws IOException {
        Map<String, String> different = new TreeMap<>();
        missing(other.toRealPath(), version.toRealPath(), different);
        Path real = version.toRealPath();
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = real.relativize(file);
                Path same = other.toRealPath().resolve(name);
                if (!Files.exists(same)) {
                    different.put(name.toString(), "only in one");
                } else if (!name.toString().equals(TIMINGS) && Files.mismatch(file, same) >= 0) {
                    different.put(name.toString(), "differs at byte " + Files.mismatch(file, same));
                }
            }
        }
        return different;
    }

    private static void missing(Path of, Path in, Map<String, String> different) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            files.filter(Files::isRegularFile)
                    .map(file -> of.relativize(file))
                    .filter(name -> !Files.exists(in.resolve(name)))
                    .forEach(name -> different.put(name.toString(), "only in one"));
        }
    }
}
