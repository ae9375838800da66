package dev.tilth.contamination;

import java.util.Arrays;

/** What one row holds of each item: how many of its different n-grams. Reusable, not for several threads. */
final class Holding {
    private final ReferenceIndex index;
    private final int[] held;
    private final int[] lastRow;
    private int[] items = new int[8];
    private int count;
    private int number;

    Holding(ReferenceIndex index) {
        this.index = index;
        this.held = new int[index.items().size()];
        this.lastRow = new int[index.places()];
        Arrays.fill(lastRow, -1);
    }

    /** Counts what {@code row} holds. */
    void read(RowHits row) {
        for (int i = 0; i < count; i++) {
            held[items[i]] = 0;
        }
        count = 0;
        number++;
        for (int run = 0; run < row.runs(); run++) {
            for (int gram = row.gram(run); gram < row.gram(run) + row.length(run); gram++) {
                countOwners(gram);
            }
        }
        for (int item : row.wholes()) {
            add(item);
        }
    }

    private void countOwners(int gram) {
        for (int place = index.ownersFrom(gram); place < index.ownersFrom(gram + 1); place++) {
            if (lastRow[place] != number) {
                lastRow[place] = number;
                add(index.owner(place));
            }
        }
    }

    private void add(int item) {
        if (held[item]++ == 0) {
            if (count == items.length) {
                items = Arrays.copyOf(items, count * 2);
            }
            items[count++] = item;
        }
    }

    /** How many items the row holds something of. */
    int count() {
        return count;
    }

    int item(int i) {
        return items[i];
    }

    /** The share of an item that the row read last holds: of its n-grams, or 1 where it is equal as a whole. */
    double share(int item) {
        return (double) held[item] / Math.max(1, index.gramsOf(item));
    }
}
