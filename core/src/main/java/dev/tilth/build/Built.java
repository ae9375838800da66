package dev.tilth.build;

import dev.tilth.report.Report;
import java.nio.file.Path;

/**
 * A written version.
 *
 * @param folder of the version
 * @param report what was measured
 * @param reused whether the version was there already, with the same bytes
 */
public record Built(Path folder, Report report, boolean reused) {}
