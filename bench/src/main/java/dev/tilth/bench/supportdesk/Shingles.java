package dev.tilth.bench.supportdesk;

import dev.tilth.text.Words;
import java.util.Arrays;
import java.util.List;

/** Word 3-grams of a talk, compared by brute force: the slow, plain side of what the build does with sketches. */
final class Shingles {
    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** How many distinct ones there are. */
    int count() {
        return sorted.length;
    }

    static Shingles of(Talk talk) {
        return of(talk.compared());
    }

    static Shingles of(List<String> texts) {
        Words words = new Words();
        texts.forEach(words::add);
        int count = Math.max(1, words.count() - 2);
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            for (int j = i; j < Math.min(i + 3, words.count()); j++) {
                hashes[i] = hashes[i] * 0x9E3779B97F4A7C15L + words.hash(j);
            }
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** Whether the sizes alone allow that similarity. */
    boolean mayReach(double similarity, Shingles other) {
        return Math.min(count(), other.count()) >= similarity * Math.max(count(), other.count());
    }

    /** Shared part of the union, 0 to 1. */
    double jaccard(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                shared++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (sorted.length + other.sorted.length - shared);
    }
}
