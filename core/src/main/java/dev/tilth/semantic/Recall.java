package dev.tilth.semantic;

import dev.tilth.stats.Interval;
import dev.tilth.stats.Wilson;

/**
 * What an approximate search found of the neighbours that an exact one finds for some points.
 *
 * @param found of them
 * @param all of them
 */
public record Recall(long found, long all) {
    /** Interval of the share at 95 %; from 0 to 1 where there were none. */
    public Interval interval() {
        return Wilson.of(found, all);
    }
}
