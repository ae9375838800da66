/**
 * What must stay on one side of the split: {@code Units} joins rows by group, document and duplicates;
 * {@link dev.tilth.unit.Lock} holds what never moves at all: the sealed test set and the task definition. Next: {@code
 * split}.
 */
@NullMarked
package dev.tilth.unit;

import org.jspecify.annotations.NullMarked;
