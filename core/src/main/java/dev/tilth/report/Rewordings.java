package dev.tilth.report;

import java.util.List;
import java.util.Optional;

/**
 * What a model found alike among the rows that share few words. Kinds: {@code semantic}, {@code variant} and {@code conflict};
 * the similarity of a pair is the lesser cosine of its prompts and of its answers.
 *
 * @param model that gave the vectors
 * @param threshold cosine from which two examples may be rewordings, over 0 and up to 1
 * @param rows that were compared
 * @param texts different prompts and answers of theirs
 * @param cut rows with a text that was longer than the model reads; they stay
 * @param recall of the search for neighbours; empty where all rows were compared with all
 * @param kinds in the order above
 * @param examples of each kind
 * @param justAbove rewordings that are nearest to the threshold
 * @param justBelow pairs under the threshold that are nearest to it and differ in nothing that matters
 */
public record Rewordings(
        String model,
        double threshold,
        long rows,
        long texts,
        long cut,
        Optional<Recall> recall,
        List<Duplicates.Kind> kinds,
        List<Duplicates.Pair> examples,
        List<Duplicates.Pair> justAbove,
        List<Duplicates.Pair> justBelow) {
    public Rewordings {
        kinds = List.copyOf(kinds);
        examples = List.copyOf(examples);
        justAbove = List.copyOf(justAbove);
        justBelow = List.copyOf(justBelow);
    }

    /**
     * How much an approximate search found, on a sample that was compared with all.
     *
     * @param found neighbours that it found
     * @param all neighbours that there are
     * @param low end of the 95 % interval of the share
     * @param high end of it
     */
    public record Recall(long found, long all, double low, double high) {}
}
