/**
 * Tables that are no text: {@link dev.tilth.io.OtherTables} reads Parquet, Excel, and what a query gives from files or a
 * database, a JSON line a row; {@link dev.tilth.io.Parquet} writes. Loaded with the first such table. Next: the room
 * {@code source} of core, which takes the lines.
 */
@NullMarked
package dev.tilth.io;

import org.jspecify.annotations.NullMarked;
