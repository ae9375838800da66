package dev.tilth.corpus;

/** How far a row came when it was read. */
public enum RowState {
    /** An example that no check rejects. */
    GOOD(0),
    /** Not to be read, of no shape, or rejected by a check. */
    REJECTED(1),
    /** Collected under an older task definition. */
    QUARANTINED(2);

    private final int code;

    RowState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static RowState of(int code) {
        return code == 0 ? GOOD : code == 1 ? REJECTED : QUARANTINED;
    }
}
