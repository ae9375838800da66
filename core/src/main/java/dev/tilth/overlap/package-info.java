/**
 * Which items of some files, such as benchmarks, other files hold, without a build. {@link
 * dev.tilth.overlap.ContaminationCheck} is the entry; the search itself is that of {@code contamination}.
 */
@NullMarked
package dev.tilth.overlap;

import org.jspecify.annotations.NullMarked;
