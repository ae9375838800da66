package dev.tilth.report.card;

import dev.tilth.gate.Ruling;
import dev.tilth.report.Figures;
import dev.tilth.report.Flow;
import dev.tilth.report.Header;
import dev.tilth.report.Reason;
import dev.tilth.report.Report;
import dev.tilth.report.SourceProfile;
import java.util.List;
import java.util.stream.Collectors;

/** {@code README.md} of a version: what it is, where it came from, how it was prepared, what it cannot show. */
public final class DatasetCard {
    private final Markdown card = new Markdown();
    private final Report report;

    private DatasetCard(Report report) {
        this.report = report;
    }

    public static String write(Report report) {
        DatasetCard card = new DatasetCard(report);
        card.what();
        card.verdict();
        card.sources();
        card.preparation();
        card.counts();
        card.limits();
        card.rebuild();
        return FrontMatter.of(report) + "\n" + card.card;
    }

    private void what() {
        Header header = report.header();
        card.heading(1, header.name());
        if (!header.description().isEmpty()) {
            card.paragraph(Markdown.data(header.description()));
        }
        card.paragraph(Figures.count(report.flow().out(), "example") + " for supervised fine-tuning, version "
                + Markdown.data(header.version())
                + ". Every line is one example: `id`, `messages` and where it came from.");
    }

    private void verdict() {
        card.heading(2, "Verdict: " + report.judgement().verdict().word());
        card.paragraph(Reason.of(report.judgement()));
        card.table(
                List.of("Gate", "Found", "Limit", "Verdict"),
                report.judgement().rulings().stream().map(DatasetCard::gate).toList());
    }

    private static List<String> gate(Ruling ruling) {
        return List.of(
                Reason.words(ruling.gate().name()),
                ruling.found(),
                ruling.gate().words(),
                ruling.verdict().word());
    }

    private void sources() {
        card.heading(2, "Sources");
        card.table(
                List.of("Source", "Kind", "Rows read", "Rows kept", "Collected"),
                report.sources().stream().map(DatasetCard::source).toList());
    }

    private static List<String> source(SourceProfile source) {
        SourceProfile.Period period = source.collected();
        return List.of(
                Markdown.data(source.name()),
                Markdown.data(source.kind()),
                Figures.count(source.rows()),
                Figures.count(source.kept()),
                period.first().isEmpty() ? "not said" : Markdown.data(period.first() + " to " + period.last()));
    }

    private void preparation() {
        card.heading(2, "How it was prepared");
        Flow flow = report.flow();
        card.paragraph(Figures.count(flow.in(), "row") + " were read and " + Figures.count(flow.lost())
                + " left on the way. Steps in their order:");
        card.table(
                List.of("Step", "Rows changed", "Rows that left", "Why"),
                flow.stages().stream().map(DatasetCard::stage).toList());
        String redacted =
                report.redactions().mode().equals("report") ? "were found and left as they are" : "were replaced";
        card.paragraph("Personal data and secrets: "
                + Figures.count(report.redactions().values(), "value") + " in "
                + Figures.count(report.redactions().rows(), "row") + " " + redacted
                + ". What was not recognised is not counted.");
    }

    private static List<String> stage(Flow.Stage stage) {
        String why = stage.losses().stream()
                .map(loss -> Markdown.data(loss.reason()) + " " + Figures.count(loss.rows()))
                .collect(Collectors.joining(", "));
        return List.of(Markdown.data(stage.name()), Figures.count(stage.changed()), Figures.count(stage.lost()), why);
    }

    private void counts() {
        card.heading(2, "Counts");
        card.table(
                List.of("Split", "Examples", "Share", "Tokens"),
                report.splits().splits().stream()
                        .map(split -> List.of(
                                Markdown.data(split.name()),
                                Figures.count(split.rows()),
                                Figures.percent(split.share()),
                                split.tokenWords()))
                        .toList());
        report.lengths().estimate().ifPresent(words -> card.paragraph("Together " + words + "."));
        if (!report.labels().classes().isEmpty()) {
            card.table(
                    List.of("Label", "Examples", "Share"),
                    report.labels().classes().stream()
                            .map(label -> List.of(
                                    Markdown.data(label.name()),
                                    Figures.count(label.rows()),
                                    Figures.percent(label.share())))
                            .toList());
        }
    }

    private void limits() {
        card.heading(2, "Limits");
        card.items(report.splits().statements().stream().map(Markdown::data).toList());
        if (report.conflicts().groups() > 0) {
            card.items(List.of(Figures.count(report.conflicts().groups(), "prompt")
                    + " have answers that differ; nobody has ruled which is right."));
        }
    }

    private void rebuild() {
        card.heading(2, "To check it");
        card.paragraph(
                "`tilth verify` re-derives every digest, count and gate from the files beside this card. "
                        + "`report.html` shows the measures, `ledger.jsonl.gz` has the fate of every row, `manifest.json` the digests.");
    }
}
