package dev.tilth.contamination;

import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;

/**
 * The items that must stay unseen, ready to be looked for. Immutable; safe for many threads. What stands in many items
 * (the stem of a question) is neither counted nor looked for. An item that is left with nothing else is compared as a
 * whole. It takes about 30 bytes a word of the items, of each at most {@value ItemWords#MOST_WORDS} words and as many of
 * its answer, and nothing that grows with the rows.
 */
public final class ReferenceIndex {
    private final ContaminationOptions options;
    private final List<Item> items;
    private final Plants plants;
    private final ItemWords words;
    /** Places whose n-gram counts for its text. */
    private final BitSet counted;

    private final int[] gramsOfText;
    private final BitSet seedPlaces;
    private final GramTable seeds;
    private final Wholes wholes;

    private ReferenceIndex(Builder from) {
        options = from.options;
        items = List.copyOf(from.items);
        plants = from.plants;
        words = from.words;
        counted = counted();
        gramsOfText = new int[words.texts()];
        for (int text = 0; text < gramsOfText.length; text++) {
            countOnlyTheStem(text);
            gramsOfText[text] = counted.get(words.from(text), words.to(text)).cardinality();
        }
        seedPlaces = seedPlaces();
        seeds = new GramTable(words, seed(), seedPlaces::get);
        wholes = Wholes.of(this);
    }

    /** N-grams that are in few items, each once a text. */
    private BitSet counted() {
        BitSet found = new BitSet(words.places());
        GramTable table = new GramTable(words, options.ngram(), place -> true);
        int most = options.mostUnits(items.size());
        table.eachFirst(first -> {
            if (items(table, first, most) <= most) {
                eachText(table, first, place -> {
                    if (!words.isExcluded(place)) {
                        found.set(place);
                    }
                });
            }
        });
        return found;
    }

    /** A question is seen without its options: where its stem alone can tell it from others, they do not count. */
    private void countOnlyTheStem(int text) {
        int end = words.from(text) + words.stem(text) - options.ngram() + 1;
        if (words.stem(text) < words.words(text)
                && end > words.from(text)
                && !counted.get(words.from(text), end).isEmpty()) {
            counted.clear(end, words.to(text));
        }
    }

    /** Where a comparison starts: at runs that are in few items, and at one of each n-gram that counts. */
    private BitSet seedPlaces() {
        BitSet found = new BitSet(words.places());
        GramTable table = new GramTable(words, seed(), place -> true);
        int most = options.mostUnits(items.size());
        table.eachFirst(first -> {
            if (items(table, first, most) <= most) {
                eachText(table, first, found::set);
            }
        });
        int runs = options.ngram() - seed() + 1;
        for (int place = counted.nextSetBit(0); place >= 0; place = counted.nextSetBit(place + 1)) {
            int next = found.nextSetBit(place);
            if (next < 0 || next >= place + runs) {
                found.set(place);
            }
        }
        return found;
    }

    /** How many items have a run; counted up to one more than {@code most}. */
    private int items(GramTable table, int first, int most) {
        if (table.next(first) < 0) {
            return 1;
        }
        int count = 0;
        int last = -1;
        for (int place = first; place >= 0 && count <= most; place = table.next(place)) {
            int item = words.item(words.textAt(place));
            count += item == last ? 0 : 1;
            last = item;
        }
        return count;
    }

    /** Hands on the first place of a run in each text. */
    private void eachText(GramTable table, int first, IntConsumer sink) {
        sink.accept(first);
        int last = table.next(first) < 0 ? 0 : words.textAt(first);
        for (int place = table.next(first); place >= 0; place = table.next(place)) {
            int text = words.textAt(place);
            if (text != last) {
                sink.accept(place);
            }
            last = text;
        }
    }

    /** The items, in the order in which they were added. */
    public List<Item> items() {
        return items;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Some of the items, with which the search can be tried. */
    Plants plants() {
        return plants;
    }

    ContaminationOptions options() {
        return options;
    }

    boolean rejects(Evidence evidence) {
        return options.reject().contains(evidence);
    }

    ItemWords words() {
        return words;
    }

    GramTable seeds() {
        return seeds;
    }

    int seed() {
        return options.seed();
    }

    /** Whether a comparison starts at this place. */
    boolean isSeed(int place) {
        return seedPlaces.get(place);
    }

    Wholes wholes() {
        return wholes;
    }

    /** Whether the n-gram at this place counts. */
    boolean counts(int place) {
        return counted.get(place);
    }

    /** How many different n-grams tell this text from others; 0 where it is compared as a whole. */
    int gramsOf(int text) {
        return gramsOfText[text];
    }

    /** The share of a text's n-grams that start at one of {@code spans}, pairs of a first place and an end. */
    double share(int text, int[] spans) {
        int held = 0;
        for (int i = 0; i < spans.length; i += 2) {
            for (int at = counted.nextSetBit(spans[i]); at >= 0 && at < spans[i + 1]; at = counted.nextSetBit(at + 1)) {
                held++;
            }
        }
        return (double) held / Math.max(1, gramsOf(text));
    }

    /** Collects items; not for several threads. */
    public static final class Builder {
        private final ContaminationOptions options;
        private final List<Item> items = new ArrayList<>();
        private final ItemWords words = new ItemWords();
        private final Plants plants = new Plants();
        private final Words text = new Words();

        public Builder(ContaminationOptions options) {
            this.options = options;
        }

        /**
         * Adds an item; false where it has no words, so that nothing can be compared.
         *
         * @param words of the item, see {@link ItemText}
         */
        public boolean add(String file, long row, Words words) {
            return add(file, row, words, gram -> false);
        }

        /** Adds an item without those of its n-grams that are boilerplate. */
        boolean add(String file, long row, Words question, LongPredicate boilerplate) {
            if (question.count() == 0) {
                return false;
            }
            items.add(new Item(file, row, question.count()));
            words.add(items.size() - 1, question, question.count(), List.of());
            words.exclude(options.ngram(), boilerplate);
            return true;
        }

        /** Adds an item with its options and its answer; false where the question has no words. */
        public boolean add(String file, long row, Question question) {
            text.clear();
            text.add(question.stem());
            int stem = text.count();
            if (stem == 0) {
                return false;
            }
            List<Integer> ends = new ArrayList<>();
            for (String option : question.options()) {
                text.add(option);
                ends.add(text.count());
            }
            int item = items.size();
            items.add(new Item(file, row, text.count()));
            words.add(item, text, stem, ends);
            words.exclude(options.ngram(), gram -> false);
            plants.offer(item, question, text, options.ngram());
            if (addAnswer(item, question.answer())) {
                plants.offerAnswer(item, question, text);
            }
            return true;
        }

        /** Adds an answer that is long enough to be known again. */
        private boolean addAnswer(int item, String answer) {
            text.clear();
            text.add(answer);
            if (text.count() < options.ngram()) {
                return false;
            }
            words.addAnswer(item, text);
            words.exclude(options.ngram(), gram -> false);
            return true;
        }

        public ReferenceIndex build() {
            return new ReferenceIndex(this);
        }
    }
}
