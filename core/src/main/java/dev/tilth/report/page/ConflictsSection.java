package dev.tilth.report.page;

import dev.tilth.report.Conflicts;
import dev.tilth.report.Conflicts.Answer;
import dev.tilth.report.Conflicts.Group;
import dev.tilth.report.Figures;

/** The same question with answers that differ. */
final class ConflictsSection {
    static final Section FRAME = new Section("conflicts", "Conflicts");

    private ConflictsSection() {}

    static void write(Html html, Conflicts conflicts) {
        FRAME.write(html, summary(conflicts), () -> conflicts
                .examples()
                .forEach(group -> Section.details(html, Names.brief(group.prompt(), 90), () -> group(html, group))));
    }

    private static String summary(Conflicts conflicts) {
        return conflicts.groups() == 0
                ? "No prompt has two answers that differ."
                : Figures.count(conflicts.groups(), "prompt") + " have answers or labels that differ, in "
                        + Figures.count(conflicts.rows(), "row")
                        + ". They stay in the dataset: someone who knows must say which is right.";
    }

    private static void group(Html html, Group group) {
        html.tag("p", "class", "prose ask", "dir", "auto").data(group.prompt());
        new Table("Answers to this prompt", "Row", "Source", "Labelled by", "Collected", "#Rows", "Labels", "Answer")
                .write(html, () -> group.answers().forEach(answer -> answer(html, answer)));
    }

    private static void answer(Html html, Answer answer) {
        Table.row(html, () -> {
            Table.name(html, answer.origin().toString());
            Table.cell(html, answer.origin().source() + " (" + answer.kind() + ")");
            Table.cell(html, answer.labelledBy());
            Table.cell(html, answer.collected());
            Table.number(html, Figures.count(answer.rows()));
            Table.cell(html, String.join(", ", answer.labels()));
            html.tag("td", "class", "prose").data(answer.text());
        });
    }
}
