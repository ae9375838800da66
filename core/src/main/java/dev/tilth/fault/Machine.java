package dev.tilth.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine refuses, disk or memory, as something that the user can mend. */
public final class Machine {
    private static final long MIB = 1 << 20;
    /** A heap that is enough for most work: smaller ones are not worth the care. */
    private static final long USUAL_MIB = 512;

    private static final String INTACT = "Nothing was half-written; mend it and run again.";

    private Machine() {}

    /**
     * @param where what was worked on; named where the system does not name a file
     * @param failure what the system said, which is quoted
     */
    public static Fault fault(String where, IOException failure) {
        if (isFull(failure)) {
            return new Fault(
                    file(failure).orElse(where),
                    "the disk is full (" + reason(failure) + ")",
                    "Make room, or give another folder with --out; nothing was half-written.");
        }
        return new Fault(file(failure).orElse(where), reason(failure), INTACT);
    }

    /** @param what was done, for example {@code build} */
    public static Fault fault(String what, OutOfMemoryError failure) {
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        return new Fault(
                "memory",
                "a heap of " + heap + " MiB is too small for this " + what + " (" + failure.getMessage() + ")",
                "Give more: TILTH_JAVA_OPTS=-Xmx" + Math.max(USUAL_MIB, 2 * heap) + "m. Nothing was half-written.");
    }

    /** Whether there is no room left on the disk, or none for this user. */
    public static boolean isFull(IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "quota exceeded").anyMatch(said::contains);
    }

    private static Optional<String> file(IOException failure) {
        return failure instanceof FileSystemException named ? Optional.ofNullable(named.getFile()) : Optional.empty();
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "no right to read or write it";
        }
        String said = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
