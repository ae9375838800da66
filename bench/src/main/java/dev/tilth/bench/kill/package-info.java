/**
 * Builds that are killed at seeded moments, as the system does for want of memory: without a word to the process. {@link
 * dev.tilth.bench.kill.KillBuilds} is the command.
 */
@NullMarked
package dev.tilth.bench.kill;

import org.jspecify.annotations.NullMarked;
