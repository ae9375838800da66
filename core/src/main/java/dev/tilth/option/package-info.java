/**
 * How a room says what can be set. Each room has its own option record with {@code DEFAULTS}; each component carries a
 * {@link dev.tilth.option.Key}. A compact constructor that refuses a value throws {@link
 * java.lang.IllegalArgumentException} whose message reads {@code component: what. What to do.}; the recipe puts file
 * and line before it.
 */
@NullMarked
package dev.tilth.option;

import org.jspecify.annotations.NullMarked;
