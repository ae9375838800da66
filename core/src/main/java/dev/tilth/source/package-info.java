/**
 * Files to rows: {@link dev.tilth.source.SourceFiles} finds the files of a source, {@link dev.tilth.source.SourceReader}
 * cuts one into batches of raw rows in bounded memory, and {@link dev.tilth.source.RowBatch} parses any row on any
 * thread. What cannot be read is a rejection with file, line and column, never an exception. Next: {@code format} makes
 * an example of a row.
 */
@NullMarked
package dev.tilth.source;

import org.jspecify.annotations.NullMarked;
