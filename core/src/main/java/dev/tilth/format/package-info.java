/**
 * The wire shapes that rows come in and trainers read, both ways. {@link dev.tilth.format.Shapes} is the entry: it tells
 * the shape of a source from a sample of its rows; {@link dev.tilth.format.RowReader} then makes an example of each row,
 * by its shape or by the columns that the recipe maps. A {@link dev.tilth.format.Shape} is one class; what it cannot hold
 * is named by {@link dev.tilth.format.Feature}, never dropped in silence. Next: {@code source} for the files, {@code
 * export} for the trainers.
 */
@NullMarked
package dev.tilth.format;

import org.jspecify.annotations.NullMarked;
