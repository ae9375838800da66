package dev.tilth.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text in runs that another text has too, or has not: for people who compare the two. */
public final class Marking {
    private Marking() {}

    /**
     * @param text some characters of the text
     * @param differs whether the other text lacks these words here
     */
    public record Run(String text, boolean differs) {}

    /** The runs of {@code text}, which joined are the text; what stands between words goes with the word before. */
    public static List<Run> of(String text, String other) {
        Words mine = words(text);
        Words theirs = words(other);
        Alignment alignment = new Alignment(hashes(mine), mine.count(), hashes(theirs), theirs.count());
        if (!alignment.isComplete()) {
            return List.of(new Run(text, true));
        }
        BitSet differs = alignment.removed();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int word = 1; word < mine.count(); word++) {
            if (differs.get(word) != differs.get(word - 1)) {
                runs.add(new Run(text.substring(from, mine.start(word)), differs.get(word - 1)));
                from = mine.start(word);
            }
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), mine.count() > 0 && differs.get(mine.count() - 1)));
        }
        return runs;
    }

    private static Words words(String text) {
        Words words = new Words();
        words.add(text);
        return words;
    }

    private static long[] hashes(Words words) {
        long[] hashes = new long[words.count()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.hash(i);
        }
        return hashes;
    }
}
