package dev.tilth.build;

/** Told how far a build is; called by the thread that builds. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step {@code read}, {@code decide} or {@code write}
     * @param done bytes read, or rows written
     * @param total of them, -1 where it is not known
     */
    void step(String step, long done, long total);
}
