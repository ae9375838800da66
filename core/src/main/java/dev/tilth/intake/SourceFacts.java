package dev.tilth.intake;

import dev.tilth.report.SourceProfile;
import dev.tilth.source.FileFacts;
import java.util.List;

/**
 * What is known of a source when it has been read.
 *
 * @param name in the recipe
 * @param kind its word in the recipe
 * @param files that were read, in order
 * @param shape of its rows
 * @param unusedColumns columns that nothing was made of, sorted
 * @param skipped what its folders and globs hold beside data files
 * @param sha256 over the digests of its files, hexadecimal
 */
public record SourceFacts(
        String name,
        String kind,
        List<FileFacts> files,
        SourceProfile.Shape shape,
        List<String> unusedColumns,
        List<String> skipped,
        String sha256) {
    public SourceFacts {
        files = List.copyOf(files);
        unusedColumns = List.copyOf(unusedColumns);
        skipped = List.copyOf(skipped);
    }
}
