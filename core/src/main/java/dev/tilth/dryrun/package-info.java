/**
 * What trainers will make of a dataset: which rows they drop, cut or mask, and how many tokens carry loss. {@link
 * dev.tilth.dryrun.DryRun} is the entry; a {@link dev.tilth.dryrun.Trainer} is its documented rules as data, applied to rows
 * that a {@link dev.tilth.dryrun.Ruler} has measured; {@link dev.tilth.dryrun.Totals} adds them up. No trainer is run. Next:
 * {@code recipe}.
 */
@NullMarked
package dev.tilth.dryrun;

import org.jspecify.annotations.NullMarked;
