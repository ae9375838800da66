package dev.tilth.build;

import dev.tilth.fault.Fault;
import dev.tilth.intake.Survey;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a build will need of memory and disk, as far as the first rows of its files say. Builds of the generated corpus of
 * {@code bench} went through with a heap of 96 MiB at 50,000 rows and 256 MiB at 200,000, and not with 80 and 224; they
 * took 2.25 times their text on disk, the spool included.
 *
 * @param rows about how many will be read, 0 where it is not known
 * @param heapMib of the heap
 * @param diskMib under the folder of the versions
 */
record Need(long rows, long heapMib, long diskMib) {
    private static final double MIB = 1 << 20;
    private static final double BASE_MIB = 40;
    private static final double HEAP_BYTES_PER_ROW = 1100;
    private static final double DISK_PER_TEXT = 2.25;
    /** Rows differ from those seen, and data from that measured: under this share of its need a build surely fails. */
    private static final double HOPELESS = 0.55;

    /** A heap that is enough for most builds: smaller ones are not worth the care. */
    private static final long USUAL_MIB = 512;

    static Need of(Survey survey) {
        return new Need(
                Math.round(survey.rows()),
                Math.round(BASE_MIB + survey.rows() * HEAP_BYTES_PER_ROW / MIB),
                Math.round(survey.textBytes() * DISK_PER_TEXT / MIB));
    }

    /**
     * Refuses what surely cannot fit.
     *
     * @param heapBytes what the heap may grow to
     * @throws Fault with the need and the option that gives more
     */
    void refuseHeap(long heapBytes) {
        if (rows > 0 && heapBytes / MIB < HOPELESS * heapMib) {
            throw new Fault(
                    "memory",
                    about() + "a heap of about " + heapMib + " MiB, and it may have " + (long) (heapBytes / MIB),
                    "Give more: TILTH_JAVA_OPTS=-Xmx" + Math.max(USUAL_MIB, heapMib * 3 / 2)
                            + "m; or read fewer rows with --limit.");
        }
    }

    /**
     * Refuses what surely cannot fit.
     *
     * @param folder in which the build writes
     * @throws Fault with the need
     */
    void refuseDisk(Path folder) {
        // not by its FileStore, which cannot be had where the list of mounts is not whole, as in some containers
        double free = folder.toFile().getUsableSpace() / MIB;
        boolean known = folder.toFile().getTotalSpace() > 0;
        if (known && free < HOPELESS * diskMib) {
            throw new Fault(
                    String.valueOf(folder.getParent()),
                    about() + "about " + diskMib + " MiB on this disk, and " + (long) free + " are free",
                    "Make room, or give another folder with --out.");
        }
    }

    private String about() {
        return String.format(Locale.ROOT, "about %,d rows need ", rows);
    }
}
