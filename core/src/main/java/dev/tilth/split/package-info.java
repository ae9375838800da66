/**
 * Which unit goes to train, validation or test. {@link dev.tilth.split.Splitter} is the entry: it decides by the hash of
 * a unit's first row, so that what is added elsewhere moves nothing, and never cuts a unit; {@link
 * dev.tilth.split.Partition} says where each row went and what the split can and cannot show. Next: {@code
 * contamination}, which looks for what the sides share all the same.
 */
@NullMarked
package dev.tilth.split;

import org.jspecify.annotations.NullMarked;
