/**
 * Data with known truth, and what is measured on it. {@link dev.tilth.bench.Dice} is the one source of chance; {@code
 * supportdesk} writes the example of the repository, {@code corpus} the large files of the speed runs. Next: {@code
 * wholebuild} for the command, {@code textbook} for its main steps, {@code kernel} for each algorithm.
 */
@NullMarked
package dev.tilth.bench;

import org.jspecify.annotations.NullMarked;
