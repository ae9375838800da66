package dev.tilth.account;

import dev.tilth.ledger.Entry;
import dev.tilth.report.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How long the kept examples are, exactly: a count for each length that occurs. */
final class LengthAccount {
    private static final int[] PERCENTS = {1, 5, 25, 50, 75, 90, 95, 99};
    private static final int BINS = 24;

    private final Part prompt = new Part("prompt");
    private final Part completion = new Part("completion");
    private final Part whole = new Part("whole");

    void add(Entry entry) {
        entry.tokens().ifPresent(tokens -> {
            prompt.add(tokens, Entry.Tokens::prompt);
            completion.add(tokens, Entry.Tokens::completion);
            whole.add(tokens, Entry.Tokens::whole);
        });
    }

    /**
     * @param tokenizer that counted
     * @param most tokens of the whole that are accepted, 0 where there is no limit
     */
    Lengths result(String tokenizer, int most) {
        return new Lengths(tokenizer, List.of(prompt.result(0), completion.result(0), whole.result(most)));
    }

    /** The length that {@code percent} of the examples are not longer than. */
    long wholePercentile(int percent) {
        return whole.percentile(percent);
    }

    private static final class Part {
        private final String name;
        private final TreeMap<Integer, Long> counts = new TreeMap<>();
        private long examples;
        private long tokens;

        Part(String name) {
            this.name = name;
        }

        void add(Entry.Tokens lengths, ToIntFunction<Entry.Tokens> part) {
            int length = part.applyAsInt(lengths);
            counts.merge(length, 1L, Long::sum);
            examples++;
            tokens += length;
        }

        Lengths.Distribution result(int highest) {
            if (examples == 0) {
                return new Lengths.Distribution(name, 0, 0, 0, 0, 0, highest, List.of(), List.of());
            }
            List<Lengths.Percentile> percentiles = new ArrayList<>();
            for (int percent : PERCENTS) {
                percentiles.add(new Lengths.Percentile(percent, percentile(percent)));
            }
            return new Lengths.Distribution(
                    name, examples, tokens, counts.firstKey(), counts.lastKey(), 0, highest, percentiles, bins());
        }

        /** Nearest rank: the smallest length with at least that share of the examples at or under it. */
        long percentile(int percent) {
            long rank = (examples * percent + 99) / 100;
            long seen = 0;
            for (Map.Entry<Integer, Long> each : counts.entrySet()) {
                seen += each.getValue();
                if (seen >= rank) {
                    return each.getKey();
                }
            }
            return 0;
        }

        /** Equal bins up to the 99th percentile, and one for the tail. */
        private List<Lengths.Bin> bins() {
            int first = counts.firstKey();
            int end = (int) percentile(99) + 1;
            int width = Math.max(1, (end - first + BINS - 1) / BINS);
            List<Lengths.Bin> bins = new ArrayList<>();
            for (int from = first; from < end; from += width) {
                bins.add(bin(from, from + width));
            }
            int tail = first + bins.size() * width;
            if (counts.lastKey() >= tail) {
                bins.add(bin(tail, counts.lastKey() + 1));
            }
            return bins;
        }

        private Lengths.Bin bin(int from, int to) {
            long inside = counts.subMap(from, to).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Lengths.Bin(from, to, inside);
        }
    }
}
