/**
 * Statistics as pure functions, each tested against published values or by drawing samples: {@link
 * dev.tilth.stats.Wilson}, the interval of a share, {@link dev.tilth.stats.StratifiedShare}, that of one which was sampled
 * by strata, and {@link dev.tilth.stats.RatioSample}, a total by its ratio to a known one. Next: {@code gate}, which
 * decides on the bound of an interval.
 */
@NullMarked
package dev.tilth.stats;

import org.jspecify.annotations.NullMarked;
