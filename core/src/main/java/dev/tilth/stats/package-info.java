/**
 * Statistics as pure functions, each tested against published values: so far {@link dev.tilth.stats.Wilson}, the
 * interval of a share. Next: {@code gate}, which decides on the bound of an interval.
 */
@NullMarked
package dev.tilth.stats;

import org.jspecify.annotations.NullMarked;
