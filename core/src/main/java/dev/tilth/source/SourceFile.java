package dev.tilth.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file to read.
 *
 * @param source the name of its source
 * @param name as rows name it: relative to the recipe, forward slashes, never absolute; {@code -} for standard input
 * @param path where it lies; empty for standard input
 * @param bytes size as it lies there (compressed), -1 where not known
 */
public record SourceFile(String source, String name, Optional<Path> path, long bytes) {}
