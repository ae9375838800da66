/**
 * One benchmark class a kernel, each beside a twin: the same work by a library, or written the obvious way.
 * {@link dev.tilth.bench.kernel.Kernels} is the command; {@code bench/kernels} starts it.
 */
@NullMarked
package dev.tilth.bench.kernel;

import org.jspecify.annotations.NullMarked;
