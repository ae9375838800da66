package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Redactions;
import java.util.List;

/** Personal data and secrets by type: how many, in which source, in which place. */
final class RedactionsSection {
    static final Section FRAME = new Section("privacy", "Personal data and secrets");

    private RedactionsSection() {}

    static void write(Html html, Redactions redactions) {
        List<Redactions.Type> found =
                redactions.types().stream().filter(type -> type.values() > 0).toList();
        long most = found.stream().mapToLong(Redactions.Type::values).max().orElse(1);
        FRAME.write(html, summary(redactions), () -> {
            if (!found.isEmpty()) {
                new Table("Values by type", "Type", "Values", "#Rows", "Written as", "By source", "By place")
                        .write(html, () -> found.forEach(type -> row(html, type, most)));
            }
            String sought = String.join(
                    ", ",
                    redactions.types().stream()
                            .filter(type -> type.values() == 0)
                            .map(Redactions.Type::name)
                            .toList());
            if (!sought.isEmpty()) {
                html.tag("p", "class", "note").text("Looked for and not found: " + sought + ".");
            }
        });
    }

    private static String summary(Redactions redactions) {
        if (redactions.values() == 0) {
            return "None were found.";
        }
        String fate = redactions.mode().equals("report")
                ? " They are still there: privacy.mode is report."
                : " Each was replaced; no value is kept anywhere.";
        return Figures.count(redactions.values(), "value") + " in " + Figures.count(redactions.rows(), "row") + ", "
                + Figures.count(redactions.kept()) + " of them in the dataset." + fate
                + " What was not recognised is not counted.";
    }

    private static void row(Html html, Redactions.Type type, long most) {
        Table.row(html, () -> {
            Table.name(html, type.name());
            html.tag("td").in(() -> Meter.write(html, (double) type.values() / most, Figures.count(type.values())));
            Table.number(html, Figures.count(type.rows()));
            html.tag("td").in(() -> html.code(type.placeholder()));
            Table.cell(html, Tallies.words(type.sources()));
            Table.cell(html, Tallies.words(type.places()));
        });
    }
}
