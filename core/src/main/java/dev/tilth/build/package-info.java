/**
 * The line through all of it: read, decide, write. {@link dev.tilth.build.Build} is the entry: reading makes a summary of
 * each row and spools its redacted example, deciding works on the summaries, writing counts what it writes, and the
 * version appears whole by one rename. {@link dev.tilth.build.FirstLook} looks at data before there is a recipe, {@link
 * dev.tilth.build.Sealing} locks a test set. Next: {@code distinct}, which takes files and does one thing to them.
 */
@NullMarked
package dev.tilth.build;

import org.jspecify.annotations.NullMarked;
