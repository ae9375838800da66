/**
 * The whole command as its users run it, measured from outside: time, memory, growth with the size, and what it found of
 * what was planted. {@link dev.tilth.bench.wholebuild.WholeBuild} is the command; {@code bench/run} starts it.
 */
@NullMarked
package dev.tilth.bench.wholebuild;

import org.jspecify.annotations.NullMarked;
