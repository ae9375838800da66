package dev.tilth.report.card;

import dev.tilth.report.Escape;
import java.util.List;

/** Writes Markdown. Data goes through {@link #data}, so that it is text and nothing else. */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>()#+!|&~$";

    private final StringBuilder out = new StringBuilder();

    void heading(int level, String title) {
        out.append("#".repeat(level)).append(' ').append(data(title)).append("\n\n");
    }

    void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    void items(List<String> items) {
        items.forEach(item -> out.append("- ").append(item).append('\n'));
        if (!items.isEmpty()) {
            out.append('\n');
        }
    }

    void table(List<String> columns, List<List<String>> rows) {
        row(columns);
        row(columns.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Text from the data on one line, with all that Markdown would act on escaped. */
    static String data(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : Escape.plain(text).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c == '\n' || c == '\t' ? ' ' : c);
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
