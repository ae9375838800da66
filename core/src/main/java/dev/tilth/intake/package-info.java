/**
 * The first movement: from bytes to what is remembered of each row. {@link dev.tilth.intake.Intake} reads all sources by
 * several threads; {@code RowPass} is the pure function of one row: shape, normal form, checks, redaction, sketch. {@link
 * dev.tilth.intake.Corpus} is what it leaves. Next: {@code decide}.
 */
@NullMarked
package dev.tilth.intake;

import org.jspecify.annotations.NullMarked;
