package dev.tilth.account;

import dev.tilth.check.Extent;
import java.util.Optional;

/**
 * How long an example is, when all is decided.
 *
 * @param tokens empty where they were not counted
 * @param units UTF-16 units of its texts
 * @param certain whether its tokens were to be counted in any case; the others are a sample and what that stands for
 */
public record Measured(Optional<Extent> tokens, Extent units, boolean certain) {}
