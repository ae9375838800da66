package dev.tilth.example;

import java.util.Locale;
import java.util.Optional;

/** Who speaks. {@link #TEXT} is a plain text, learned as it stands, with no speaker. */
public enum Role {
    SYSTEM,
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL,
    TEXT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in canonical JSON, for example {@code assistant}. */
    public String word() {
        return word;
    }

    /** The role of a canonical word, or empty where it is none. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Instructions of the one who serves the model, not part of the conversation. */
    public boolean isInstruction() {
        return this == SYSTEM || this == DEVELOPER;
    }
}
