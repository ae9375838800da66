/**
 * Re-derives a version from its files, offline: digests, counts, gates, and that nothing leaks. {@link
 * dev.tilth.verify.Verification} is the entry; {@link dev.tilth.verify.Manifest} is what it starts from.
 */
@NullMarked
package dev.tilth.verify;

import org.jspecify.annotations.NullMarked;
