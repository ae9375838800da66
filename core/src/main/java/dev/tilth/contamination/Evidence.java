package dev.tilth.contamination;

import java.util.Locale;

/** Why a row is said to show an item; the strongest first. */
public enum Evidence {
    /** A message, or all that is asked, has the item's words in their order and no others. */
    EXACT,
    /** The question, and all its options in another order. */
    SHUFFLED,
    /** Over the allowed share of the item's n-grams. */
    NGRAM,
    /** An item of too few words for an n-gram, as one run inside a longer text. */
    SHORT,
    /** Over the allowed share of the item's words in common runs that are too short for n-grams. */
    RUN,
    /** Over the allowed share of the n-grams of the item's answer, without the item. */
    ANSWER;

    /** The name that ledger and report use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
