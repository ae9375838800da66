/**
 * Rules on one example. {@link dev.tilth.check.StructureChecks} come first, then, after redaction,
 * {@link dev.tilth.check.TextChecks}; {@link dev.tilth.check.Normaliser} brings the texts to normal form before. {@link
 * dev.tilth.check.Rule} lists every rule with its severity; a new one is a {@link dev.tilth.check.Check}. All of it may
 * be called by many threads at once. Next: {@code corpus} for what is kept of an example.
 */
@NullMarked
package dev.tilth.check;

import org.jspecify.annotations.NullMarked;
