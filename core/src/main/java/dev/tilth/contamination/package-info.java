/**
 * What must not be in train. {@link dev.tilth.contamination.ReferenceIndex} holds the word n-grams of items that must
 * stay unseen, a {@link dev.tilth.contamination.Probe} looks for them in each row, and {@link
 * dev.tilth.contamination.Contamination} decides when all rows are known. {@link dev.tilth.contamination.Survey} finds,
 * in fixed memory, which rows of the build's own test set are worth that look. Next: {@code ledger} and {@code report}.
 */
@NullMarked
package dev.tilth.contamination;

import org.jspecify.annotations.NullMarked;
