package dev.tilth.report.page;

import dev.tilth.gate.Advice;
import dev.tilth.report.Figures;
import dev.tilth.report.Header;
import dev.tilth.report.Reason;
import dev.tilth.report.Report;
import dev.tilth.report.Splits;

/** The first thing on the page: the verdict in words, why, and the five numbers of the dataset. */
final class VerdictSection {
    private VerdictSection() {}

    static void write(Html html, Report report) {
        html.tag("header").in(() -> {
            masthead(html, report.header());
            html.tag("p", "class", "verdict").text(report.judgement().verdict().word());
            html.tag("p", "class", "reason").text(Reason.of(report.judgement()));
            numbers(html, report);
            html.tag("div", "class", "advices")
                    .in(() -> report.judgement().advice().forEach(advice -> advice(html, advice)));
        });
    }

    private static void masthead(Html html, Header header) {
        html.tag("p", "class", "brand").text("tilth");
        html.tag("h1").data(header.name());
        html.tag("p", "class", "version").in(() -> {
            html.text("version ").code(header.version());
            if (header.task().version() > 0) {
                html.text(" · task definition " + header.task().version());
            }
            if (!header.recipe().isEmpty()) {
                html.text(" · ").data(header.recipe());
            }
        });
        if (!header.description().isEmpty()) {
            html.tag("p", "class", "about").data(header.description());
        }
    }

    private static void numbers(Html html, Report report) {
        Splits splits = report.splits();
        html.tag("dl", "class", "numbers").in(() -> {
            number(html, "rows read", report.flow().in());
            number(html, "in the dataset", report.flow().out());
            splits.splits().forEach(split -> number(html, split.name(), split.rows()));
        });
    }

    private static void number(Html html, String what, long value) {
        html.tag("div").in(() -> {
            html.tag("dt").text(what);
            html.tag("dd").text(Figures.count(value));
        });
    }

    private static void advice(Html html, Advice advice) {
        html.tag("p").in(() -> {
            html.tag("strong").data(advice.seen());
            html.text(" ").data(advice.action());
        });
    }
}
