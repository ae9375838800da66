package dev.tilth.semantic;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a search for rewordings works with.
 *
 * @param embedder the model; empty where none is asked for
 * @param approximate the search for neighbours among many rows
 * @param out folder under which vectors are kept
 * @param shown leaves out of a text what must not leave this machine
 * @param threads that search and ask the model, 1 or more
 * @param progress is told how many texts have their vector
 */
public record Semantics(
        Optional<Embedder> embedder,
        Neighbours approximate,
        Path out,
        UnaryOperator<String> shown,
        int threads,
        Progress progress) {
    /** Told how many texts of all have their vector. */
    @FunctionalInterface
    public interface Progress {
        void embedded(long done, long all);
    }
}
