package dev.tilth.dedup;

/** What is decided so far. */
record Outcome(Decisions decisions, Links links) {
    Outcome(int rows) {
        this(new Decisions(rows), new Links(rows));
    }
}
