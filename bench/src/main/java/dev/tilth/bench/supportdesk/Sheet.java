package dev.tilth.bench.supportdesk;

/** A file of the example that holds rows. */
enum Sheet {
    TICKETS("data/tickets.csv"),
    TICKETS_2023("data/tickets-2023.csv"),
    EXPERTS("data/experts.jsonl"),
    SYNTHETIC("data/synthetic.jsonl");

    private final String file;

    Sheet(String file) {
        this.file = file;
    }

    /** Relative to the folder of the example. */
    String file() {
        return file;
    }
}
