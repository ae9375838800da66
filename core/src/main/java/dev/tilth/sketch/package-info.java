/**
 * Algorithms on hashes: fingerprints, shingles, MinHash, sets of primitives. Each stored form carries its scheme and
 * version; a scheme's bits never change. Next: {@code corpus} for where the results are kept.
 */
@NullMarked
package dev.tilth.sketch;

import org.jspecify.annotations.NullMarked;
