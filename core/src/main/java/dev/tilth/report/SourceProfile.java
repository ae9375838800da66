package dev.tilth.report;

import java.util.List;

/**
 * What one source brought, and how good it was.
 *
 * @param name as in the recipe
 * @param kind {@code production}, {@code expert}, {@code public}, {@code vendor} or {@code synthetic}
 * @param files that were read, in order
 * @param rows read
 * @param restored rows of the sealed test set that stay although the source has lost them
 * @param kept rows in the dataset
 * @param losses why rows left, by step and reason, most first
 * @param duplicates rows removed as {@code exact}, {@code format} and {@code near} duplicates; part of {@code losses}
 * @param findings rows that stayed with a warning, by rule, most first
 * @param labelledBy rows by who answered or labelled them; unnamed where not said
 * @param taskVersions rows by the version of the task definition that they follow
 * @param collected first and last date that its rows name
 * @param shape what its rows look like
 * @param unusedColumns names of columns that nothing was made of
 * @param skipped what its folders and globs hold beside data files, each with the reason
 * @param digest SHA-256 over its files in order, hex
 */
public record SourceProfile(
        String name,
        String kind,
        List<InputFile> files,
        long rows,
        long restored,
        long kept,
        List<StepLoss> losses,
        List<Tally> duplicates,
        List<Tally> findings,
        List<Tally> labelledBy,
        List<Tally> taskVersions,
        Period collected,
        Shape shape,
        List<String> unusedColumns,
        List<String> skipped,
        String digest) {
    public SourceProfile {
        files = List.copyOf(files);
        losses = List.copyOf(losses);
        duplicates = List.copyOf(duplicates);
        findings = List.copyOf(findings);
        labelledBy = List.copyOf(labelledBy);
        taskVersions = List.copyOf(taskVersions);
        unusedColumns = List.copyOf(unusedColumns);
        skipped = List.copyOf(skipped);
        long lost = losses.stream().mapToLong(StepLoss::rows).sum();
        if (rows + restored - kept != lost) {
            throw new IllegalArgumentException(
                    "losses: source " + name + " has " + (rows + restored) + " rows and keeps " + kept
                            + ", but reasons are given for " + lost + ". Give every row that leaves a reason.");
        }
    }

    /** Share of the rows that are in the dataset; 0 where there are no rows. */
    public double keptShare() {
        return rows + restored == 0 ? 0 : (double) kept / (rows + restored);
    }

    /**
     * A file that was read.
     *
     * @param path relative to the recipe
     * @param rows in it
     * @param bytes as read, decompressed
     * @param sha256 over these bytes, hex
     * @param form how it was read, as detected or stated: {@code csv, UTF-8, separated by comma}
     * @param notes what else is to be known of it, a sentence each
     */
    public record InputFile(String path, long rows, long bytes, String sha256, String form, List<String> notes) {
        public InputFile {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Rows of this source that left.
     *
     * @param step the stage
     * @param reason the rule
     * @param rows how many
     */
    public record StepLoss(String step, String reason, long rows) {}

    /**
     * @param first as ISO 8601; empty where no row says
     * @param last as ISO 8601; empty where no row says
     */
    public record Period(String first, String last) {
        public static final Period UNKNOWN = new Period("", "");
    }

    /**
     * @param name of the shape, for example {@code chat}
     * @param mapped true where the recipe said it, false where it was detected
     * @param confidence share of the sampled rows that have it, from 0 to 1
     */
    public record Shape(String name, boolean mapped, double confidence) {}
}
