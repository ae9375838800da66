/**
 * Rewordings: examples that say the same and share few words. {@link dev.tilth.semantic.SemanticSearch} has the texts of the
 * rows that other duplicates left turned into vectors by an {@link dev.tilth.semantic.Embedder}, which is not of this
 * library, finds neighbours, verifies each pair by exact cosines, and calls it a rewording only where nothing that matters
 * differs. Nothing here runs unless the recipe names an endpoint or a model. Next: {@code unit}.
 */
@NullMarked
package dev.tilth.semantic;

import org.jspecify.annotations.NullMarked;
