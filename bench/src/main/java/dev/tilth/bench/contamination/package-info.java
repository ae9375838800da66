/**
 * What the search for benchmark items costs: {@link dev.tilth.bench.contamination.NgramSearch} measures it beside the
 * joined strings by which it is defined, and holds that both find the same rows.
 */
@NullMarked
package dev.tilth.bench.contamination;

import org.jspecify.annotations.NullMarked;
