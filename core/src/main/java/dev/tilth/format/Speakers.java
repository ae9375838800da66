package dev.tilth.format;

import dev.tilth.example.Role;
import java.util.Map;
import java.util.Optional;

/** The names that the shapes in use have for who speaks. */
final class Speakers {
    /** Whose value holds the tools that are called, as JSON. */
    static final String CALLER = "function_call";

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("system", Role.SYSTEM),
            Map.entry("developer", Role.DEVELOPER),
            Map.entry("user", Role.USER),
            Map.entry("human", Role.USER),
            Map.entry("assistant", Role.ASSISTANT),
            Map.entry("gpt", Role.ASSISTANT),
            Map.entry("chatgpt", Role.ASSISTANT),
            Map.entry("bing", Role.ASSISTANT),
            Map.entry("bard", Role.ASSISTANT),
            Map.entry("model", Role.ASSISTANT),
            Map.entry(CALLER, Role.ASSISTANT),
            Map.entry("tool", Role.TOOL),
            Map.entry("function", Role.TOOL),
            Map.entry("function_response", Role.TOOL),
            Map.entry("observation", Role.TOOL));

    private Speakers() {}

    static Optional<Role> role(String word) {
        return Optional.ofNullable(ROLES.get(word));
    }
}
