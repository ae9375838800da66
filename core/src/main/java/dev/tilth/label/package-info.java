/**
 * What the labels of a dataset look like together: {@link dev.tilth.label.Balance} counts the classes and names those
 * that crowd out the others and those that are too thin to learn. Next: {@code split}, which sees to it that each
 * label is tested.
 */
@NullMarked
package dev.tilth.label;

import org.jspecify.annotations.NullMarked;
