/**
 * What the benchmarks share: a command run from outside ({@link dev.tilth.bench.measure.ChildRun}), what was planted
 * beside what was found, and the figures of a run as a file, which {@link dev.tilth.bench.measure.Guard} compares.
 */
@NullMarked
package dev.tilth.bench.measure;

import org.jspecify.annotations.NullMarked;
