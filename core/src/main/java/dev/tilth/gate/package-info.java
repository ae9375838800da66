/**
 * What a number means for the release. A {@link dev.tilth.gate.Measure} is what was found, with n and interval, or the
 * reason why it was not; a {@link dev.tilth.gate.Gate} is a limit on one; a {@link dev.tilth.gate.Ruling} puts the two
 * together and says what would change it. {@link dev.tilth.gate.Judge} is the entry: a pure function from the
 * {@link dev.tilth.gate.Counts} of a build to its {@link dev.tilth.gate.Judgement}, so that anyone who has the counts
 * can derive the verdict again. Next: {@code build} counts, {@code report} shows, {@code verify} repeats.
 */
@NullMarked
package dev.tilth.gate;

import org.jspecify.annotations.NullMarked;
