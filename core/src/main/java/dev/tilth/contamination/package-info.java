/**
 * What must not be in train. {@link dev.tilth.contamination.ReferenceIndex} holds the words of items that must stay
 * unseen, a {@link dev.tilth.contamination.Probe} follows every run that a row has in common with them, and {@link
 * dev.tilth.contamination.Contamination} decides when all rows are known; each kind of {@link
 * dev.tilth.contamination.Evidence} has its name. {@link dev.tilth.contamination.Recall} plants known items to measure
 * how many would be found. {@link dev.tilth.contamination.Survey} finds, in fixed memory, which rows of the build's own
 * test set are worth a look. Next: {@code ledger} and {@code report}.
 */
@NullMarked
package dev.tilth.contamination;

import org.jspecify.annotations.NullMarked;
