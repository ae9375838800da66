package dev.tilth.example;

import java.util.List;

/**
 * Two answers to the same conversation, of which the first is better.
 *
 * @param chosen the better continuation, at least one message
 * @param rejected the worse continuation, at least one message
 */
public record Preference(List<Message> chosen, List<Message> rejected) {
    public Preference {
        chosen = List.copyOf(chosen);
        rejected = List.copyOf(rejected);
    }
}
