package dev.tilth.export;

import java.util.List;

/**
 * What was exported, for the files beside the rows.
 *
 * @param dataset name of the dataset
 * @param files the files of rows that were written, in order; those without rows are not among them
 * @param tokens tokens of a whole example, over the rows of train
 * @param seed the recipe's
 */
public record ExportFacts(String dataset, List<ExportFile> files, Tokens tokens, long seed) {
    public ExportFacts {
        files = List.copyOf(files);
    }

    /**
     * @param p99 tokens that 99 % of the rows do not exceed
     * @param max tokens of the longest row that was counted; rows that may be over a target's limit are counted
     * @param exact whether all rows were counted; else p50 and p99 are estimates
     */
    public record Tokens(int p50, int p99, int max, boolean exact) {}

    /** Rows of one file, 0 where it was not written. */
    public long rows(String split, String part) {
        for (ExportFile file : files) {
            if (file.split().equals(split) && file.part().equals(part)) {
                return file.rows();
            }
        }
        return 0;
    }
}
