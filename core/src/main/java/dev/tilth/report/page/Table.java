package dev.tilth.report.page;

import java.util.List;

/**
 * A table with a caption for those who hear the page.
 *
 * @param caption what the table shows
 * @param columns their heads; one that starts with {@code #} holds numbers
 */
record Table(String caption, List<String> columns) {
    Table(String caption, String... columns) {
        this(caption, List.of(columns));
    }

    void write(Html html, Runnable rows) {
        html.tag("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .in(() -> html.tag("table").in(() -> {
                    html.tag("caption").text(caption);
                    html.tag("thead").in(() -> html.tag("tr").in(() -> columns.forEach(column -> head(html, column))));
                    html.tag("tbody").in(rows);
                }));
    }

    private static void head(Html html, String column) {
        boolean number = column.startsWith("#");
        html.tag("th", "scope", "col", "class", number ? "n" : "t").text(number ? column.substring(1) : column);
    }

    static void row(Html html, Runnable cells) {
        html.tag("tr").in(cells);
    }

    /** The cell that names its row. */
    static void name(Html html, String data) {
        html.tag("th", "scope", "row").data(data);
    }

    static void cell(Html html, String data) {
        html.tag("td").data(data);
    }

    static void number(Html html, String figure) {
        html.tag("td", "class", "n").text(figure);
    }
}
