package dev.tilth.report;

import java.util.List;

/**
 * The dataset in a trainer's shape.
 *
 * @param target the trainer, for example {@code axolotl}
 * @param files that were written
 * @param losses what its shape cannot hold
 * @param limits of the trainer that are passed, and what it does then, one sentence each
 */
public record ExportProfile(String target, List<WrittenFile> files, List<Lack> losses, List<String> limits) {
    public ExportProfile {
        files = List.copyOf(files);
        losses = List.copyOf(losses);
        limits = List.copyOf(limits);
    }

    /**
     * @param what cannot be held, to be followed by the rows: {@code labels: left out of}
     * @param rows that have it
     */
    public record Lack(String what, long rows) {}
}
