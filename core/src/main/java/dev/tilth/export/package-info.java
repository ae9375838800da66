/**
 * A split in a trainer's own shape, with the files and the config that the trainer wants. {@link
 * dev.tilth.export.Targets} is the entry; a {@link dev.tilth.export.Target} is one class: which examples go to which of
 * its files, in which {@link dev.tilth.format.Shape}, what it enforces, and what stands beside the rows. What a target
 * cannot carry is counted by {@link dev.tilth.export.Losses}, never dropped in silence. Next: {@code report}.
 */
@NullMarked
package dev.tilth.export;

import org.jspecify.annotations.NullMarked;
