package dev.tilth.report.page;

import dev.tilth.report.Header;
import dev.tilth.report.Report;
import dev.tilth.report.Setting;

/** What was set, and what anyone needs to build this again. */
final class SettingsSection {
    static final Section FRAME = new Section("settings", "How it was made");

    private SettingsSection() {}

    static void write(Html html, Report report) {
        long changed = report.settings().stream().filter(Setting::changed).count();
        String summary = changed == 0
                ? "With the defaults."
                : "With " + (changed == 1 ? "1 option" : changed + " options") + " other than the default.";
        FRAME.write(html, summary, () -> {
            Section.details(html, "Options", () -> options(html, report));
            Section.details(html, "Files of this version", () -> Files.write(html, report.files()));
            Section.details(html, "Digests", () -> digests(html, report.header()));
        });
    }

    private static void options(Html html, Report report) {
        new Table("Options in effect", "Option", "Value", "Default").write(html, () -> report.settings()
                .forEach(setting -> Table.row(html, () -> {
                    Table.name(html, setting.key());
                    html.tag("td", "class", setting.changed() ? "changed" : "").data(setting.value());
                    Table.cell(html, setting.fallback());
                })));
    }

    private static void digests(Html html, Header header) {
        new Table("Digests", "Of", "SHA-256").write(html, () -> {
            digest(html, "recipe in effect", header.recipeDigest());
            if (!header.task().digest().isEmpty()) {
                digest(html, header.task().file(), header.task().digest());
            }
        });
    }

    private static void digest(Html html, String of, String digest) {
        Table.row(html, () -> {
            Table.name(html, of);
            html.tag("td", "class", "digest").data(digest);
        });
    }
}
