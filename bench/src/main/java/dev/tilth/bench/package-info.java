/**
 * Data with known truth. {@link dev.tilth.bench.Dice} is the one source of chance; {@code supportdesk} writes the example
 * of the repository, {@code corpus} the large files of the speed runs.
 */
@NullMarked
package dev.tilth.bench;

import org.jspecify.annotations.NullMarked;
