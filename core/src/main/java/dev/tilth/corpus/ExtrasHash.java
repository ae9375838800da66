package dev.tilth.corpus;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.example.Tagging;
import dev.tilth.example.TurnWords;
import dev.tilth.sketch.Mix;
import dev.tilth.text.WordRange;
import java.util.HashMap;
import java.util.Map;

/**
 * What an example teaches beside its words and labels as one hash: equal where the same words have the same spans (whatever
 * their case and the space around them), and score, steps and reference are the same.
 */
final class ExtrasHash {
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private ExtrasHash() {}

    /**
     * @param turns where the words of the example's messages are
     * @return 0 where there is nothing
     */
    static long of(Example example, TurnWords turns) {
        if (example.extras().equals(Extras.NONE)) {
            return 0;
        }
        long hash =
                example.tagging().isPresent() ? spans(example, example.tagging().get(), turns) : 0;
        if (!example.score().isEmpty()) {
            hash = Mix.append(hash, Double.doubleToLongBits(Double.parseDouble(example.score())));
        }
        for (boolean step : example.steps()) {
            hash = Mix.append(hash, step ? 1 : 2);
        }
        return example.reference().isEmpty() ? hash : Mix.append(hash, HASHER.hashCharsToLong(example.reference()));
    }

    private static long spans(Example example, Tagging tagging, TurnWords turns) {
        WordRange words = new WordRange();
        turns.show(example.tagged(), words);
        long[] marks = marks(words);
        String text = example.messages().get(example.tagged()).text();
        long hash = tagging.spans().size() + 1L;
        for (Tagging.Span span : tagging.spans()) {
            hash = Mix.append(hash, HASHER.hashCharsToLong(span.label()));
            int first = firstEndingAfter(span.start(), words);
            if (first < words.count() && words.start(first) < span.end()) {
                int last = lastStartingBefore(span.end(), words);
                hash = Mix.append(Mix.append(hash, marks[first]), marks[last]);
            } else {
                String raw = text.substring(span.start(), span.end()).strip();
                hash = Mix.append(hash, HASHER.hashCharsToLong(raw));
            }
        }
        return hash;
    }

    /** A hash of each word and how often it stood before, so that the second Paris is not the first. */
    private static long[] marks(WordRange words) {
        long[] marks = new long[words.count()];
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Mix.append(words.hash(i), seen.merge(words.hash(i), 1, Integer::sum));
        }
        return marks;
    }

    private static int firstEndingAfter(int place, WordRange words) {
        int low = 0;
        int high = words.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.end(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lastStartingBefore(int place, WordRange words) {
        int low = 0;
        int high = words.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.start(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
