package dev.tilth.audit;

import java.util.Locale;
import java.util.Optional;

/** What a person says of a pair. */
public enum Verdict {
    /** One of the two is enough. */
    DUPLICATE,
    /** Both are needed. */
    DIFFERENT,
    /** The person cannot tell; counted as not judged. */
    UNSURE;

    /** The word in a CSV and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String word) {
        String clean = word.strip().toLowerCase(Locale.ROOT);
        for (Verdict verdict : values()) {
            if (verdict.word().equals(clean)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
