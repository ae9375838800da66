package dev.tilth.contamination;

import java.util.Locale;

/**
 * A row that shows an item, and the evidence.
 *
 * @param row of the build
 * @param item that it holds most of
 * @param by what kind of evidence
 * @param share of the item's n-grams that are in this row alone; of its words for {@link Evidence#RUN}, of the answer's
 *     n-grams for {@link Evidence#ANSWER}; 1 where the item was found as a whole
 * @param run words of the longest run that both have
 * @param at the run's first word in the row, counted from 0
 * @param alone whether this row alone is enough to call the item seen; else several rows hold it together
 * @param common the start of that run as it may be shown, empty where {@link RowHits#withCommonTexts} was not asked
 */
public record SeenBy(int row, Item item, Evidence by, double share, int run, int at, boolean alone, String common) {
    /** The evidence in words that may be shown: it quotes nothing. */
    public String evidence() {
        return String.format(
                Locale.ROOT,
                "%s: holds %.0f %% of %s%s%s, longest common run %d words from word %d on",
                by.word(),
                100 * share,
                by == Evidence.ANSWER ? "the answer of " : "",
                item,
                alone ? "" : " (with other rows too much of it)",
                run,
                at + 1);
    }
}
