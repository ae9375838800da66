/**
 * Files without their duplicates, and nothing else done to them: {@link dev.tilth.distinct.Distinct} reads files of any
 * known shape, finds what repeats an earlier row or a row of other files, and writes the rows as they were read. No check,
 * no redaction, no split; what is compared and why a row is removed is the same as in a build. Nothing comes after this
 * room.
 */
@NullMarked
package dev.tilth.distinct;

import org.jspecify.annotations.NullMarked;
