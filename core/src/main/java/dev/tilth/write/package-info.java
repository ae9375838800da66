/**
 * The third movement: from a row and its decision to files. {@link dev.tilth.write.Writing} is the entry; what one row
 * becomes is a pure function, made by several threads and written in order. Next: {@code verify}, which reads it all
 * back.
 */
@NullMarked
package dev.tilth.write;

import org.jspecify.annotations.NullMarked;
