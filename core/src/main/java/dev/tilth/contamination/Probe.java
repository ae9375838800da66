package dev.tilth.contamination;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the items of an index in one row after the other; one a thread. Where a short run of words is in an item, it
 * is followed to both sides as far as both agree (seed and extend: Altschul et al. 1990), so that runs of every length
 * are found in one pass.
 */
public final class Probe {
    /** A text that is this many times longer than an item is not read for equality: it would be mostly punctuation. */
    private static final int MOST_PADDING = 3;

    private static final int CHARS_A_WORD = 12;
    private static final int ANY_PADDING = 32;
    /** Words compared for each word of a row; more only where the same words are repeated over and over. */
    private static final int MOST_WORK = 256;

    private final ReferenceIndex index;
    private final ItemWords items;
    private final long leaving;
    private final CommonRuns runs;
    private final Words text = new Words();
    private long[] row = new long[256];
    private long work;

    public Probe(ReferenceIndex index) {
        this.index = index;
        this.items = index.words();
        this.leaving = Grams.power(index.seed() - 1);
        this.runs = new CommonRuns(index);
    }

    /**
     * What a row holds, or empty where it holds nothing of any item.
     *
     * @param row of the build
     * @param words of all that the row teaches and asks, in order
     * @param example the row itself, whose texts are compared with the items as a whole
     */
    public Optional<RowHits> look(int row, Words words, Example example) {
        List<Sight> sights = sights(hashes(words), words.count(), new Texts(example));
        if (index.wholes().longest() > 0) {
            addWholes(new Texts(example), sights);
        }
        return sights.isEmpty() ? Optional.empty() : Optional.of(new RowHits(row, sights));
    }

    /** As {@link #look(int, Words, Example)}, but for the n-grams and runs alone. */
    public Optional<RowHits> look(int row, long[] words, int count) {
        List<Sight> sights = sights(words, count, Texts.NONE);
        return sights.isEmpty() ? Optional.empty() : Optional.of(new RowHits(row, sights));
    }

    private long[] hashes(Words words) {
        if (row.length < words.count()) {
            row = new long[words.count() * 2];
        }
        words.copyHashes(LongBuffer.wrap(row));
        return row;
    }

    /** Words of items that were compared with those of the last row, after a seed was found. */
    long work() {
        return work;
    }

    private List<Sight> sights(long[] words, int count, Texts texts) {
        runs.clear();
        work = 0;
        scan(words, count);
        return runs.isEmpty() ? new ArrayList<>(0) : runs.sights(words, count, whole -> isWhole(whole, texts));
    }

    /** As {@link Grams#each}, written out: this loop runs over every word of every row. */
    private void scan(long[] words, int count) {
        GramTable seeds = index.seeds();
        int n = index.seed();
        long rolling = 0;
        for (int i = 0; i < Math.min(n - 1, count); i++) {
            rolling = rolling * Grams.BASE + words[i];
        }
        for (int i = n - 1; i < count; i++) {
            rolling = rolling * Grams.BASE + words[i];
            if (seeds.mayHold(rolling)) {
                follow(words, count, i - n + 1, rolling);
            }
            rolling -= leaving * words[i - n + 1];
        }
    }

    private void follow(long[] words, int count, int at, long hash) {
        for (int place = index.seeds().find(hash, words, at);
                place >= 0;
                place = index.seeds().next(place)) {
            if (work < (long) count * MOST_WORK) {
                extend(words, count, at, place);
            }
        }
    }

    /** Adds the longest run around a seed, unless it was added from an earlier seed in it. */
    private void extend(long[] words, int count, int at, int place) {
        long[] own = items.words();
        int text = items.textAt(place);
        int back = 0;
        int mostBack = Math.min(at, place - items.from(text));
        while (back < mostBack && words[at - back - 1] == own[place - back - 1]) {
            back++;
            if (index.isSeed(place - back)) {
                work += back;
                return;
            }
        }
        int length = index.seed();
        int most = Math.min(count - at, items.to(text) - place);
        while (length < most && words[at + length] == own[place + length]) {
            length++;
        }
        work += back + length;
        runs.add(place - back, at - back, length + back);
    }

    private void addWholes(Texts texts, List<Sight> sights) {
        long most = (long) index.wholes().longest() * CHARS_A_WORD * MOST_PADDING + ANY_PADDING;
        texts.each(most, text, () -> {
            if (text.count() > 0) {
                index.wholes().eachEqual(text, found -> add(Sight.whole(found, text.count(), Evidence.EXACT), sights));
                index.wholes()
                        .eachShuffled(text, found -> add(Sight.whole(found, text.count(), Evidence.SHUFFLED), sights));
            }
        });
    }

    private static void add(Sight sight, List<Sight> sights) {
        if (sights.stream()
                .noneMatch(
                        before -> before.text() == sight.text() && before.mark().isPresent())) {
            sights.add(sight);
        }
    }

    /** Whether one text of the row is this one, or its stem, and nothing else. */
    private boolean isWhole(int wanted, Texts texts) {
        boolean[] found = {false};
        long most = (long) items.words(wanted) * CHARS_A_WORD * MOST_PADDING + ANY_PADDING;
        long stem = Grams.whole(items.words(), items.from(wanted), items.stem(wanted));
        texts.each(most, text, () -> {
            long whole = Grams.whole(text, text.count());
            found[0] |= whole == items.whole(wanted) || (whole == stem && items.stem(wanted) >= index.seed());
        });
        return found[0];
    }

    /** The texts of a row that may be equal to an item: each message, and all that is asked. */
    private record Texts(Optional<Example> of) {
        static final Texts NONE = new Texts(Optional.empty());

        Texts(Example example) {
            this(Optional.of(example));
        }

        /** Puts each text of at most {@code most} UTF-16 units into {@code words} and calls {@code then}. */
        void each(long most, Words words, Runnable then) {
            if (of.isEmpty()) {
                return;
            }
            long prompt = 0;
            for (Message message : of.get().conversation()) {
                if (!message.role().isInstruction() && message.text().length() <= most) {
                    words.clear();
                    words.add(message.text());
                    then.run();
                }
            }
            for (Message message : of.get().prompt()) {
                prompt += message.role().isInstruction() ? 0 : message.text().length();
            }
            if (prompt <= most) {
                ItemText.read(of.get(), words);
                then.run();
            }
        }
    }
}
