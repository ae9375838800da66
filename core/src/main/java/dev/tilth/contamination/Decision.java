package dev.tilth.contamination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One decision on contamination: first what each row holds alone, then what rows hold together. */
final class Decision {
    /** That a row, by its place in the list of rows, holds something of an item. */
    private record Part(int item, int row, double share) {}

    private final ReferenceIndex index;
    private final List<RowHits> rows;
    private final double limit;
    private final boolean[] isBoilerplate;
    private final int[] lastCount;
    private int counts;
    private final Map<Integer, SeenBy> rejected = new TreeMap<>();

    /**
     * @param rows that would train, in their order
     * @param mostRows an n-gram in more rows than this is no evidence that they hold an item together
     */
    Decision(ReferenceIndex index, List<RowHits> rows, int mostRows) {
        this.index = index;
        this.rows = rows;
        this.limit = index.options().share();
        this.isBoilerplate = boilerplate(mostRows);
        this.lastCount = new int[index.places()];
    }

    Contamination decide() {
        Map<Integer, List<Part>> byItem = parts();
        List<SeenItem> seen = new ArrayList<>();
        byItem.forEach((item, parts) -> {
            double alone = parts.stream().mapToDouble(Part::share).max().orElse(0);
            double held = Math.max(alone, together(parts));
            if (held > limit) {
                seen.add(new SeenItem(index.items().get(item), held, parts.size()));
            }
        });
        byItem.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.share() > limit)
                .forEach(part -> reject(part, true));
        byItem.values().forEach(this::clean);
        return new Contamination(Contamination.overlaps(index, seen), seen, List.copyOf(rejected.values()));
    }

    private Map<Integer, List<Part>> parts() {
        Map<Integer, List<Part>> byItem = new TreeMap<>();
        Holding holding = new Holding(index);
        for (int row = 0; row < rows.size(); row++) {
            holding.read(rows.get(row));
            for (int i = 0; i < holding.count(); i++) {
                int item = holding.item(i);
                byItem.computeIfAbsent(item, any -> new ArrayList<>()).add(new Part(item, row, holding.share(item)));
            }
        }
        return byItem;
    }

    /** Rejects the rows that hold most of an item until those that are left do not hold it together. */
    private void clean(List<Part> parts) {
        List<Part> left = new ArrayList<>(parts.stream()
                .filter(part -> !rejected.containsKey(rows.get(part.row()).row()))
                .toList());
        while (together(left) > limit) {
            Part most = left.get(0);
            for (Part part : left) {
                most = part.share() > most.share() ? part : most;
            }
            reject(most, false);
            left.remove(most);
        }
    }

    /** The share of an item's n-grams that these rows hold together, without those that stand in very many rows. */
    private double together(List<Part> parts) {
        counts++;
        int held = 0;
        for (Part part : parts) {
            RowHits row = rows.get(part.row());
            for (int run = 0; run < row.runs(); run++) {
                for (int gram = row.gram(run); gram < row.gram(run) + row.length(run); gram++) {
                    held += isBoilerplate[gram] ? 0 : first(gram, part.item());
                }
            }
        }
        return parts.isEmpty()
                ? 0
                : (double) held / Math.max(1, index.gramsOf(parts.get(0).item()));
    }

    /** 1 where the item has this n-gram and it was not counted since the last count began, else 0. */
    private int first(int gram, int item) {
        int place = index.place(gram, item);
        if (place < 0 || lastCount[place] == counts) {
            return 0;
        }
        lastCount[place] = counts;
        return 1;
    }

    private boolean[] boilerplate(int mostRows) {
        int[] rowsOfGram = new int[index.grams()];
        int[] lastRow = new int[index.grams()];
        Arrays.fill(lastRow, -1);
        for (int i = 0; i < rows.size(); i++) {
            RowHits row = rows.get(i);
            for (int run = 0; run < row.runs(); run++) {
                for (int gram = row.gram(run); gram < row.gram(run) + row.length(run); gram++) {
                    rowsOfGram[gram] += lastRow[gram] == i ? 0 : 1;
                    lastRow[gram] = i;
                }
            }
        }
        boolean[] often = new boolean[rowsOfGram.length];
        for (int gram = 0; gram < often.length; gram++) {
            often[gram] = rowsOfGram[gram] > mostRows;
        }
        return often;
    }

    /** Keeps for each row the item that it holds most of; of equal ones the first. */
    private void reject(Part part, boolean alone) {
        RowHits row = rows.get(part.row());
        SeenBy found = seenBy(row, part, alone);
        rejected.merge(row.row(), found, (one, other) -> other.share() > one.share() ? other : one);
    }

    private SeenBy seenBy(RowHits row, Part part, boolean alone) {
        Item item = index.items().get(part.item());
        if (index.gramsOf(part.item()) == 0) {
            return new SeenBy(row.row(), item, part.share(), item.words(), 0, alone);
        }
        int best = 0;
        int bestAt = 0;
        int from = 0;
        int next = -1;
        for (int run = 0; run < row.runs(); run++) {
            for (int i = 0; i < row.length(run); i++) {
                if (index.place(row.gram(run) + i, part.item()) >= 0) {
                    int word = row.word(run) + i;
                    from = word == next ? from : word;
                    next = word + 1;
                    if (next - from > best) {
                        best = next - from;
                        bestAt = from;
                    }
                }
            }
        }
        return new SeenBy(row.row(), item, part.share(), best + index.options().ngram() - 1, bestAt, alone);
    }
}
