package dev.tilth.build;

import dev.tilth.fault.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder in which a version grows unseen until it is whole: {@code out/NAME/.building-N}. It becomes {@code
 * out/NAME/VERSION} by one rename, or goes away. What a killed build left behind is removed by the next one: a folder
 * whose lock nobody holds.
 */
final class VersionFolder implements Closeable {
    private static final String DRAFT = ".building-";
    private static final String LOCK = ".lock";
    private static final AtomicInteger DRAFTS = new AtomicInteger();
    /** Drafts of this process. Their locks must not even be opened: to close a file ends all locks that the process has on it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final Path draft;
    private final Path real;
    private final FileChannel channel;
    private boolean published;

    private VersionFolder(Path home, Path draft, Path real, FileChannel channel) {
        this.home = home;
        this.draft = draft;
        this.real = real;
        this.channel = channel;
    }

    /**
     * Opens a draft under {@code home} ({@code out/NAME}), which is made where it is missing.
     *
     * @throws Fault where nothing can be written there
     */
    static VersionFolder open(Path home) throws IOException {
        refuseFiles(home);
        try {
            Files.createDirectories(home);
            return alone(home, () -> {
                removeAbandoned(home);
                Path draft = newDraft(home);
                Path real = draft.toRealPath();
                OWN.add(real);
                FileChannel channel =
                        FileChannel.open(draft.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel.lock();
                return new VersionFolder(home, draft, real, channel);
            });
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

    /** Not by {@code createTempDirectory}: nobody else could read the version. */
    private static Path newDraft(Path home) throws IOException {
        while (true) {
            try {
                String name = DRAFT + ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet();
                return Files.createDirectory(home.resolve(name));
            } catch (FileAlreadyExistsException e) {
                // that of another machine
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
        return alone(home, () -> {
            Files.delete(draft.resolve(LOCK));
            if (!Files.exists(target)) {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                published = true;
            }
            moveLatest(home, version);
            return target;
        });
    }

    /** Points {@code latest} to a version that is there. */
    static void point(Path home, String version) throws IOException {
        alone(home, () -> moveLatest(home, version));
    }

    private static Path moveLatest(Path home, String version) throws IOException {
        Path link = home.resolve(".latest");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(version));
        return Files.move(link, home.resolve("latest"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Runs a short step while no other build, of this process or another, is in a step of the same folder. */
    private static synchronized <T> T alone(Path home, Step<T> step) throws IOException {
        try (FileChannel channel =
                FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return step.run();
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        alone(home, this::remove);
    }

    /** While no other build looks for what is abandoned: it would remove the same files. */
    private Path remove() throws IOException {
        channel.close();
        OWN.remove(real);
        if (!published) {
            delete(draft);
        }
        return draft;
    }

    private static void removeAbandoned(Path home) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(home, DRAFT + "*")) {
            for (Path draft : drafts) {
                if (isAbandoned(draft)) {
                    delete(draft);
                }
            }
        }
    }

    private static boolean isAbandoned(Path draft) throws IOException {
        if (OWN.contains(draft.toRealPath())) {
            return false;
        }
        Path file = draft.resolve(LOCK);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
