package dev.tilth.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Removes a draft when the process is asked to end (Ctrl-C) while it is written. Where even that is cut short, the next
 * build removes it.
 */
final class Interruption implements AutoCloseable {
    /** Threads that still write may put a file into a folder while it is emptied. */
    private static final int TRIES = 20;

    private final Thread hook;

    Interruption(Path draft) {
        hook = new Thread(() -> remove(draft), "tilth-remove-draft");
    }

    void await() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void remove(Path draft) {
        for (int i = 0; i < TRIES && Files.exists(draft); i++) {
            try (var all = Files.walk(draft)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Thread.onSpinWait();
        }
    }
}
