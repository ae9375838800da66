package dev.tilth.report.card;

import dev.tilth.json.JsonWriter;
import dev.tilth.report.Escape;
import dev.tilth.report.Header;
import dev.tilth.report.Report;
import dev.tilth.report.WrittenFile;
import java.util.List;
import java.util.Locale;

/** The YAML before a card that dataset hubs read: what is in the files, how much, for which task. */
final class FrontMatter {
    private static final List<Long> SIZES = List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L);
    private static final List<String> NAMES =
            List.of("n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M");

    private final StringBuilder out = new StringBuilder();

    private FrontMatter() {}

    static String of(Report report) {
        FrontMatter front = new FrontMatter();
        front.write(report);
        return front.out.toString();
    }

    private void write(Report report) {
        Header header = report.header();
        line("---");
        line("pretty_name: " + quoted(header.name()));
        if (!header.license().isEmpty()) {
            line("license: " + quoted(header.license().toLowerCase(Locale.ROOT)));
        }
        list("language", header.languages());
        list("task_categories", List.of(task(header.objective())));
        list("size_categories", List.of(size(report.flow().out())));
        list("tags", List.of("tilth", "sft"));
        configs(report.files());
        line("---");
    }

    private void configs(List<WrittenFile> files) {
        List<WrittenFile> splits = files.stream()
                .filter(file -> !file.split().isEmpty() && file.rows() > 0)
                .toList();
        if (splits.isEmpty()) {
            return;
        }
        line("configs:");
        line("- config_name: default");
        line("  data_files:");
        splits.forEach(file -> {
            line("  - split: " + quoted(file.split()));
            line("    path: " + quoted(file.path()));
        });
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(key + ":");
            values.forEach(value -> line("- " + quoted(value)));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** JSON's quoted text is YAML's too. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        JsonWriter.quote(Escape.plain(text), quoted);
        return quoted.toString();
    }

    private static String task(String objective) {
        return objective.equals("classification") ? "text-classification" : "text-generation";
    }

    /** The hub's word for a number of rows. */
    static String size(long rows) {
        int at = 0;
        while (at < SIZES.size() && rows >= SIZES.get(at)) {
            at++;
        }
        return NAMES.get(at);
    }
}
