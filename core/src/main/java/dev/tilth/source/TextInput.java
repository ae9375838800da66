package dev.tilth.source;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a framer cuts.
 *
 * @param file its name, for faults
 * @param damage asked at the end of {@code utf8}: why it ends before the file does, or empty
 */
record TextInput(String file, InputStream utf8, int maxRowBytes, Supplier<Optional<String>> damage) {}
