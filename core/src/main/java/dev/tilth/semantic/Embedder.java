package dev.tilth.semantic;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Turns texts into vectors: where two vectors point the same way, the texts say about the same. Called by many threads. */
public interface Embedder extends Closeable {
    /** What the model is called in reports. */
    String name();

    /** What the vectors depend on beside the text; vectors are kept under it, and used again while it is the same. */
    String identity();

    /** Texts that are handed over at once. */
    int batch();

    /** Most threads that it can use, 1 or more. */
    int threads();

    /**
     * One vector a text, in order, all of one length.
     *
     * @param texts up to {@link #batch}, redacted, none empty
     * @throws dev.tilth.fault.Fault for what the user can mend
     */
    List<Embedding> embed(List<String> texts);

    @Override
    default void close() throws IOException {}
}
