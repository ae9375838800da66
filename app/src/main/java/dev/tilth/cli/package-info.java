/**
 * The command line. {@link dev.tilth.cli.Tilth} is the entry; one class a command, each a few lines between what a person
 * types and the room that does the work.
 */
@NullMarked
package dev.tilth.cli;

import org.jspecify.annotations.NullMarked;
