/**
 * The report as one page that needs nothing else: no network, no script, no framework. {@link
 * dev.tilth.report.page.ReportHtml} is the entry; each section of the page is one class, drawn with {@code Html}, which
 * escapes all that comes from data. The look is in {@code report.css} beside it.
 */
@NullMarked
package dev.tilth.report.page;

import org.jspecify.annotations.NullMarked;
