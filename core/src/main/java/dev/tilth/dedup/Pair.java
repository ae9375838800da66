package dev.tilth.dedup;

/**
 * Two rows that were compared, for people to judge.
 *
 * @param row the later one in keep priority, removed where the kind removes
 * @param other the earlier one
 * @param kind what they are to each other; for pairs below the threshold what they would be
 * @param similarity verified, in [0, 1]
 * @param difference what differs, from the examples as they are kept: {@code number: "17" against "18"}
 */
public record Pair(int row, int other, Kind kind, double similarity, String difference) {}
