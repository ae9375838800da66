package dev.tilth.contamination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One decision on contamination: first what each row holds alone, then what rows hold together. */
final class Decision {
    private final ReferenceIndex index;
    private final List<RowHits> rows;
    private final int mostRows;
    private final double limit;
    private final BitSet boilerplate;
    private final Map<Integer, SeenBy> rejected = new TreeMap<>();

    /**
     * @param rows that would train, in their order
     * @param mostRows what is in more rows than this is no evidence that they hold an item together
     */
    Decision(ReferenceIndex index, List<RowHits> rows, int mostRows) {
        this.index = index;
        this.rows = rows;
        this.mostRows = mostRows;
        this.limit = index.options().share();
        this.boilerplate = boilerplate();
    }

    Contamination decide() {
        Map<Integer, List<Part>> byItem = parts();
        List<SeenItem> seen = new ArrayList<>();
        List<SeenItem> reported = new ArrayList<>();
        List<SeenItem> touched = new ArrayList<>();
        byItem.forEach((item, parts) -> {
            double share = Math.max(alone(parts), together(parts));
            if (parts.stream().anyMatch(this::isTouched)) {
                touched.add(seenItem(item, Math.max(share, best(parts).share()), parts));
            }
            if (share > limit) {
                seen.add(seenItem(item, share, parts));
            } else if (parts.stream().anyMatch(part -> part.evidence().isPresent())) {
                reported.add(seenItem(item, best(parts).share(), parts));
            }
        });
        byItem.values().stream().flatMap(List::stream).filter(this::rejects).forEach(part -> reject(part, true));
        byItem.values().forEach(this::clean);
        return new Contamination(
                Contamination.overlaps(index, seen), seen, reported, touched, List.copyOf(rejected.values()));
    }

    private SeenItem seenItem(int item, double share, List<Part> parts) {
        Part best = best(parts);
        boolean alone = best.evidence().isPresent();
        return new SeenItem(index.items().get(item), share, parts.size(), best.seenBy(index, alone));
    }

    private static Part best(List<Part> parts) {
        return parts.stream().min(Part.STRONGEST).orElseThrow();
    }

    private boolean isTouched(Part part) {
        return part.sight().grams().length > 0
                && !index.words().isAnswer(part.sight().text());
    }

    private boolean rejects(Part part) {
        return part.evidence().filter(index::rejects).isPresent();
    }

    /** What the row that shows most of the item holds alone; 0 where no row is rejected for it. */
    private double alone(List<Part> parts) {
        return parts.stream()
                .filter(this::rejects)
                .mapToDouble(Part::share)
                .max()
                .orElse(0);
    }

    private Map<Integer, List<Part>> parts() {
        Map<Integer, List<Part>> byItem = new TreeMap<>();
        for (RowHits row : rows) {
            for (Sight sight : row.sights()) {
                Part part = Part.of(index, row.row(), sight);
                byItem.computeIfAbsent(part.item(), any -> new ArrayList<>()).add(part);
            }
        }
        byItem.values().forEach(this::forgetStockPhrases);
        return byItem;
    }

    /** A short item that is inside very many rows is a phrase that people use. */
    private void forgetStockPhrases(List<Part> parts) {
        long often = parts.stream()
                .filter(part -> part.evidence().equals(Optional.of(Evidence.SHORT)))
                .count();
        if (often > mostRows) {
            parts.replaceAll(part -> new Part(
                    part.item(),
                    part.row(),
                    part.sight(),
                    part.grams(),
                    part.evidence().filter(found -> found != Evidence.SHORT)));
        }
    }

    /** Rejects the rows that hold most of an item until those that are left do not hold it together. */
    private void clean(List<Part> parts) {
        List<Part> left = new ArrayList<>(parts.stream()
                .filter(part -> !rejected.containsKey(part.row()) && together(List.of(part)) > 0)
                .toList());
        while (together(left) > limit) {
            Part most = left.get(0);
            for (Part part : left) {
                most = part.grams() > most.grams() ? part : most;
            }
            reject(most, false);
            left.remove(most);
        }
    }

    /** The share of an item's n-grams that these rows hold together, without those that stand in very many rows. */
    private double together(List<Part> parts) {
        if (!index.rejects(Evidence.NGRAM)) {
            return 0;
        }
        BitSet held = new BitSet();
        int text = -1;
        for (Part part : parts) {
            if (!index.words().isAnswer(part.sight().text())) {
                text = part.sight().text();
                int from = index.words().from(text);
                part.sight().each(place -> held.set(place - from, isEvidence(place)));
            }
        }
        return text < 0 ? 0 : (double) held.cardinality() / Math.max(1, index.gramsOf(text));
    }

    private boolean isEvidence(int place) {
        return index.counts(place) && !boilerplate.get(place);
    }

    /** N-grams that stand in very many rows. */
    private BitSet boilerplate() {
        int[] rowsOfGram = new int[index.words().places()];
        for (RowHits row : rows) {
            for (Sight sight : row.sights()) {
                sight.each(place -> rowsOfGram[place]++);
            }
        }
        BitSet often = new BitSet(rowsOfGram.length);
        for (int place = 0; place < rowsOfGram.length; place++) {
            often.set(place, rowsOfGram[place] > mostRows);
        }
        return often;
    }

    /** Keeps for each row the item that it holds most of; of equal ones the first. */
    private void reject(Part part, boolean alone) {
        SeenBy found = part.seenBy(index, alone);
        rejected.merge(part.row(), found, (one, other) -> other.share() > one.share() ? other : one);
    }
}
