/**
 * The second movement: from what is remembered of all rows to one decision a row. {@link dev.tilth.decide.Deciding} is
 * the entry, {@link dev.tilth.decide.Decisions} the result. Text is fetched from the spool only where two rows must be
 * compared. Next: {@code account}, which counts what was decided.
 */
@NullMarked
package dev.tilth.decide;

import org.jspecify.annotations.NullMarked;
