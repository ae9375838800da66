/**
 * The search for duplicates alone: what it costs, and what another way to find the same pairs would cost.
 * {@link dev.tilth.bench.dedup.FindDuplicates} and {@link dev.tilth.bench.dedup.CompareJoins} are the commands.
 */
@NullMarked
package dev.tilth.bench.dedup;

import org.jspecify.annotations.NullMarked;
