package dev.tilth.contamination;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.util.Optional;

/** Looks for the items of an index in one row after the other; one a thread. */
public final class Probe {
    /** A text that is this many times longer than an item is not read for equality: it would be mostly punctuation. */
    private static final int MOST_PADDING = 3;

    private static final int ANY_PADDING = 32;

    private final ReferenceIndex index;
    private final RowHits.Buffer hits = new RowHits.Buffer();
    private final Words text = new Words();
    private final long leaving;

    public Probe(ReferenceIndex index) {
        this.index = index;
        this.leaving = Grams.power(index.options().ngram() - 1);
    }

    /**
     * What a row holds, or empty where it holds nothing of any item.
     *
     * @param row of the build
     * @param words of all that the row teaches and asks, in order
     * @param example the row itself, whose texts are compared with the items that have too few words for an n-gram
     */
    public Optional<RowHits> look(int row, Words words, Example example) {
        hits.clear();
        lookForGrams(words);
        if (index.longestWhole() > 0) {
            lookForWholes(example);
        }
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.of(row));
    }

    /** As {@link Grams#each}, written out: this loop runs over every word of every row. */
    private void lookForGrams(Words words) {
        int n = index.options().ngram();
        int count = words.count();
        long rolling = 0;
        for (int i = 0; i < Math.min(n - 1, count); i++) {
            rolling = rolling * Grams.BASE + words.hash(i);
        }
        for (int i = n - 1; i < count; i++) {
            rolling = rolling * Grams.BASE + words.hash(i);
            int gram = index.find(rolling);
            if (gram >= 0) {
                hits.addGram(i - n + 1, gram);
            }
            rolling -= leaving * words.hash(i - n + 1);
        }
    }

    private void lookForWholes(Example example) {
        long most = (long) index.longestWholeText() * MOST_PADDING + ANY_PADDING;
        long prompt = 0;
        for (Message message : example.conversation()) {
            if (!message.role().isInstruction() && message.text().length() <= most) {
                text.clear();
                text.add(message.text());
                lookForWhole();
            }
        }
        for (Message message : example.prompt()) {
            prompt += message.role().isInstruction() ? 0 : message.text().length();
        }
        if (prompt <= most) {
            ItemText.read(example, text);
            lookForWhole();
        }
    }

    private void lookForWhole() {
        if (text.count() == 0 || text.count() > index.longestWhole()) {
            return;
        }
        for (int item = index.findWhole(Grams.whole(text)); item >= 0; item = index.nextEqual(item)) {
            hits.addWhole(item);
        }
    }
}
