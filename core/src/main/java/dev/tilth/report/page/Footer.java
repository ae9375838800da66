package dev.tilth.report.page;

import dev.tilth.report.Header;

/** What made this page, for whoever finds it later. */
final class Footer {
    private Footer() {}

    static void write(Html html, Header header) {
        html.tag("footer").in(() -> {
            html.text("Written by tilth ").data(header.tilth());
            html.text(" for version ").code(header.version());
            html.text(". Every number is in report.json; every row is in ledger.jsonl.gz.");
        });
    }
}
