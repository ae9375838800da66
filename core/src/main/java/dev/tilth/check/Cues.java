package dev.tilth.check;

import dev.tilth.text.WordRange;
import java.util.Arrays;
import java.util.List;

/** Words in a prompt that make an odd answer a good one. */
final class Cues {
    private final long[] hashes;
    private final List<String> unspaced;

    private Cues(long[] hashes, List<String> unspaced) {
        this.hashes = hashes;
        this.unspaced = unspaced;
    }

    /**
     * @param list words with a space between each, in any case
     * @param unspaced words of scripts without spaces
     */
    static Cues of(String list, String... unspaced) {
        WordRange words = WordRange.of(list);
        long[] hashes = new long[words.count()];
        Arrays.setAll(hashes, words::hash);
        Arrays.sort(hashes);
        return new Cues(hashes, List.of(unspaced));
    }

    /** Whether one of these is a word of {@code text}. */
    boolean in(String text) {
        return in(WordRange.of(text), text);
    }

    /** Whether a word with this hash is one of these. */
    boolean holds(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** Whether one of these is among the words of {@code text}. */
    boolean in(WordRange words, String text) {
        for (int i = 0; i < words.count(); i++) {
            if (holds(words.hash(i))) {
                return true;
            }
        }
        return unspaced.stream().anyMatch(text::contains);
    }
}
