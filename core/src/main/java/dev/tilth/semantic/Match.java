package dev.tilth.semantic;

/**
 * Two rows that a model finds alike, for people to judge.
 *
 * @param row the later one in keep priority
 * @param other the earlier one
 * @param kind what they are to each other; for pairs below the threshold what they would be
 * @param similarity the lesser cosine of the prompts and of the answers, verified
 * @param difference what of weight differs: {@code number: "17" against "18"}; empty where nothing does
 */
public record Match(int row, int other, Kind kind, double similarity, String difference) {
    Match withDifference(String changed) {
        return new Match(row, other, kind, similarity, changed);
    }
}
