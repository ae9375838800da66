package dev.tilth.build;

import java.nio.file.Path;

/** Told how far a build is; called by the thread that builds. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step {@code read}, {@code decide}, {@code embed} or {@code write}
     * @param done bytes read, texts that have their vector, or rows written
     * @param total of them, -1 where it is not known
     */
    void step(String step, long done, long total);

    /**
     * Another build writes to the same folder, and this one waits for it to end.
     *
     * @param folder of the versions
     * @param process that has its turn, 0 where it is not known
     */
    default void waits(Path folder, long process) {}
}
