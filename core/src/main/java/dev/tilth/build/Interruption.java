package dev.tilth.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Removes a draft when the process is asked to end (Ctrl-C) while it is written. What writes it goes on beside it, so the
 * draft first goes out of its way by one rename: either it was published before, whole, or it never will be. Where even the
 * removal of a version's draft is cut short, the next build completes it.
 */
public final class Interruption implements AutoCloseable {
    /** Threads that still write may put a file into a folder while it is emptied. */
    private static final int TRIES = 20;

    private final Thread hook;

    /** @param draft a folder */
    public Interruption(Path draft) {
        hook = new Thread(() -> setAside(draft).ifPresent(Interruption::remove), "tilth-remove-draft");
    }

    /** Begins to watch, until it is closed. */
    public void watch() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Takes a draft from where it can be published; empty where it is there no more. */
    static Optional<Path> setAside(Path draft) {
        Path aside = draft.resolveSibling(draft.getFileName() + "-gone");
        try {
            return Optional.of(Files.move(draft, aside, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void remove(Path folder) {
        for (int i = 0; i < TRIES && Files.exists(folder) && !isRemoved(folder); i++) {
            Thread.onSpinWait();
        }
    }

    private static boolean isRemoved(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook runs and finds out whether there still is a draft
        }
    }
}
