package dev.tilth.gate;

import java.util.Collection;

/** What a gate, or all gates together, say. In rising order of what weighs more when they are put together. */
public enum Verdict {
    GO("GO"),
    CANNOT_DECIDE("CANNOT DECIDE"),
    NO_GO("NO-GO");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word that people and machines read: {@code GO}, {@code NO-GO} or {@code CANNOT DECIDE}. */
    public String word() {
        return word;
    }

    /** One failure is a failure of the whole, and one unknown leaves the whole unknown; nothing to say is GO. */
    static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Enum::compareTo).orElse(GO);
    }
}
