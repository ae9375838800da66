package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;

/**
 * What is there more than once. Kinds: {@code exact}, {@code format} and {@code near} are removed, {@code variant} and
 * {@code conflict} stay.
 *
 * @param threshold similarity from which two examples are near duplicates, over 0 and up to 1
 * @param kinds in the order above
 * @param similarities how many verified pairs have which similarity, below the threshold too
 * @param examples of each kind that the bands of {@code risk} do not show
 * @param justAbove removed pairs that are nearest to the threshold
 * @param justBelow kept pairs that are nearest to the threshold
 * @param largest clusters by rows
 * @param contained long texts inside longer ones
 * @param risk what could be wrong with what was removed
 */
public record Duplicates(
        double threshold,
        List<Kind> kinds,
        List<SimilarityBin> similarities,
        List<Pair> examples,
        List<Pair> justAbove,
        List<Pair> justBelow,
        List<Cluster> largest,
        ContainedTexts contained,
        DuplicateRisk risk) {
    public Duplicates {
        kinds = List.copyOf(kinds);
        similarities = List.copyOf(similarities);
        examples = List.copyOf(examples);
        justAbove = List.copyOf(justAbove);
        justBelow = List.copyOf(justBelow);
        largest = List.copyOf(largest);
    }

    /**
     * @param name of the kind
     * @param clusters that have it
     * @param rows in them beside the kept one; for kinds that stay, all rows
     * @param removed true where these rows left the dataset
     */
    public record Kind(String name, long clusters, long rows, boolean removed) {}

    /**
     * @param from similarity, inclusive
     * @param to similarity, exclusive; of the last bin inclusive
     * @param pairs in between
     */
    public record SimilarityBin(double from, double to, long pairs) {}

    /**
     * Two examples side by side.
     *
     * @param kind of the pair
     * @param similarity the real one, from 0 to 1
     * @param kept the member that stays
     * @param other the member that was removed, or also stays
     */
    public record Pair(String kind, double similarity, Side kept, Side other) {}

    /**
     * @param origin the row
     * @param text of it, redacted, in pieces that are the same on the other side or not
     */
    public record Side(Origin origin, List<Piece> text) {
        public Side {
            text = List.copyOf(text);
        }
    }

    /**
     * @param text a run of it
     * @param differs true where the other side does not have it
     */
    public record Piece(String text, boolean differs) {}

    /**
     * @param id ordinal of the cluster
     * @param kind of most of its members
     * @param rows in it, the kept one included
     * @param kept the member that stays
     * @param sources rows by source
     * @param excerpt of the kept member, redacted
     */
    public record Cluster(long id, String kind, long rows, Origin kept, List<Tally> sources, String excerpt) {
        public Cluster {
            sources = List.copyOf(sources);
        }
    }
}
