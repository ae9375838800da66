package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.WrittenFile;
import java.util.List;

/** Files that were written, with their digests. */
final class Files {
    private Files() {}

    static void write(Html html, List<WrittenFile> files) {
        new Table("Files", "File", "#Rows", "#Size", "SHA-256")
                .write(
                        html,
                        () -> files.forEach(file -> Table.row(html, () -> {
                            Table.name(html, file.path());
                            Table.number(html, Figures.count(file.rows()));
                            Table.number(html, Figures.bytes(file.bytes()));
                            html.tag("td", "class", "digest").data(file.sha256());
                        })));
    }
}
