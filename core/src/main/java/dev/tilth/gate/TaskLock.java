package dev.tilth.gate;

import java.util.Locale;

/** What holds the task definition in place. */
public enum TaskLock {
    /** The recipe names no definition. */
    NONE,
    /** There is one, and nothing would notice a change. */
    OPEN,
    /** Its digest and version stand in {@code tilth.lock}, and agree. */
    LOCKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
