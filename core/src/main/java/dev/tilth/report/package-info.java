/**
 * What a build measured, for eyes and for machines; computes nothing. {@link dev.tilth.report.Report} is the model and
 * the entry: the build fills it, {@link dev.tilth.report.ReportJson} writes every number of it and reads it back, {@link
 * dev.tilth.report.TextSummary} prints it to a terminal and {@link dev.tilth.report.JUnitXml} to a build server. Next:
 * {@code report.page} for the page that people look at, {@code report.card} for a dataset hub.
 */
@NullMarked
package dev.tilth.report;

import org.jspecify.annotations.NullMarked;
