/**
 * The steps of the textbook pipeline alone, made of the product's rooms: read, exact and near duplicates, personal data
 * and secrets, 13-grams, write. {@link dev.tilth.bench.textbook.Textbook} is the command; {@code bench/textbook} starts it.
 */
@NullMarked
package dev.tilth.bench.textbook;

import org.jspecify.annotations.NullMarked;
