/**
 * What a build remembers of its rows: fixed-size columns in memory, the redacted text in the spool on disk. Memory grows
 * with the number of rows, never with their text. Next: {@code dedup}, the first room that decides on these columns.
 */
@NullMarked
package dev.tilth.corpus;

import org.jspecify.annotations.NullMarked;
