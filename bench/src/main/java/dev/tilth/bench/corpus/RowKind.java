package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
import java.util.Locale;

/** What a row of the corpus is. */
enum RowKind {
    PLAIN,
    EXACT,
    NEAR,
    PERSONAL,
    SECRET;

    /** Rows before this one are plain, so that there is something to repeat. */
    private static final long FIRST_SPECIAL = 10;

    /** 10 % exact and 10 % near duplicates, 5 % with personal data, 0.5 % with secrets. */
    static RowKind of(long row, Dice dice) {
        int roll = dice.below(1000);
        if (row < FIRST_SPECIAL || roll >= 255) {
            return PLAIN;
        }
        return roll < 100 ? EXACT : roll < 200 ? NEAR : roll < 250 ? PERSONAL : SECRET;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
