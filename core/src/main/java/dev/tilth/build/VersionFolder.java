package dev.tilth.build;

import dev.tilth.fault.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder in which a version grows unseen until it is whole: {@code out/NAME/.building}. It becomes {@code
 * out/NAME/VERSION} by one rename, or goes away. While it is open no other build writes to {@code out/NAME}; so what is
 * found there of an earlier one was left by a build that was killed, and is removed.
 */
final class VersionFolder implements Closeable {
    /** Points to the version that was built last. */
    static final String LATEST = "latest";

    private static final String DRAFT = ".building";
    /** Folders and links on their way to their place. */
    private static final String UNFINISHED = ".{building,latest,recipe}*";

    private final Path home;
    private final Path draft;
    private final Turn turn;

    private VersionFolder(Path home, Turn turn) {
        this.home = home;
        this.draft = home.resolve(DRAFT);
        this.turn = turn;
    }

    /**
     * Opens a draft under {@code home} ({@code out/NAME}), which is made where it is missing. Waits while another build
     * has one open.
     *
     * @throws Fault where nothing can be written there
     */
    static VersionFolder open(Path home, Progress progress) throws IOException {
        refuseFiles(home);
        try {
            Files.createDirectories(home);
            VersionFolder folder = new VersionFolder(home, Turn.take(home, progress));
            try {
                removeUnfinished(home);
                Files.createDirectory(folder.draft);
                return folder;
            } catch (IOException | RuntimeException | Error e) {
                folder.turn.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new Fault(e.getFile(), "no right to write here", "Give another folder with --out.");
        }
    }

    private static void refuseFiles(Path home) {
        for (Path at = home; at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.isDirectory(at)) {
                throw new Fault(
                        at.toString(), "a file where the output folder belongs", "Give another folder with --out.");
            }
        }
    }

    /** Where the files of the version are written. */
    Path draft() {
        return draft;
    }

    /**
     * Makes the draft the version of this name, and {@code latest} point to it. A version that is there already stays
     * as it is: it has the same bytes.
     */
    Path publish(String version) throws IOException {
        Path target = home.resolve(version);
        if (!Files.exists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Path link = Files.createSymbolicLink(home.resolve(".latest"), Path.of(version));
        Files.move(link, home.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    /**
     * Makes a folder of the draft one of a version that is there, by one rename.
     *
     * @param folder relative to the draft and to the version, for example {@code exports/trl}
     */
    void publishInto(Path version, String folder) throws IOException {
        Path target = version.resolve(folder);
        Files.createDirectories(target.getParent());
        Files.move(draft.resolve(folder), target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        try (turn) {
            removeUnfinished(home);
        }
    }

    private static void removeUnfinished(Path home) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(home, UNFINISHED)) {
            for (Path each : unfinished) {
                delete(each);
            }
        }
    }

    /** When the process is asked to end meanwhile, {@link Interruption} may remove the same files. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                Files.deleteIfExists(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
