/**
 * Text as pure functions: words, normal forms, languages, tokens, differences. {@link dev.tilth.text.Words} is the one
 * definition of a word that similarity and contamination share. Tables come from ICU, never from the JDK, so that
 * results do not change with it. Next: {@code sketch} for what is computed from words.
 */
@NullMarked
package dev.tilth.text;

import org.jspecify.annotations.NullMarked;
