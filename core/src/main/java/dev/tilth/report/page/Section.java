package dev.tilth.report.page;

/** The frame of a section: a heading that can be linked, one sentence that says what matters, then the content. */
record Section(String id, String title) {
    void write(Html html, String summary, Runnable content) {
        html.tag("section", "id", id, "aria-labelledby", id + "-title").in(() -> {
            html.tag("h2", "id", id + "-title").text(title);
            html.tag("p", "class", "lead").text(summary);
            content.run();
        });
    }

    /** Something to dig into: closed until it is asked for. */
    static void details(Html html, String summary, Runnable content) {
        html.tag("details").in(() -> {
            html.tag("summary").text(summary);
            content.run();
        });
    }
}
