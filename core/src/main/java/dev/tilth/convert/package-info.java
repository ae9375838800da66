/**
 * Files in another shape, without a build: nothing is cleaned, removed or split. {@link dev.tilth.convert.Conversion} is
 * the entry. What the shape cannot carry and what could not be read is counted and named, row by row.
 */
@NullMarked
package dev.tilth.convert;

import org.jspecify.annotations.NullMarked;
