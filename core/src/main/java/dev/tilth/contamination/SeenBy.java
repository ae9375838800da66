package dev.tilth.contamination;

import java.util.Locale;

/**
 * A row that shows an item, and the evidence.
 *
 * @param row of the build
 * @param item that it holds most of
 * @param share of the item's n-grams that are in this row alone; 1 where the item was compared as a whole
 * @param run words of the longest run that both have
 * @param at the run's first word in the row, counted from 0
 * @param alone whether this row alone is enough to call the item seen; else several rows hold it together
 */
public record SeenBy(int row, Item item, double share, int run, int at, boolean alone) {
    /** The evidence in words that may be shown: it quotes nothing. */
    public String evidence() {
        return String.format(
                Locale.ROOT,
                "holds %.0f %% of %s%s, longest common run %d words from word %d on",
                100 * share,
                item,
                alone ? "" : " (with other rows too much of it)",
                run,
                at + 1);
    }
}
