package dev.tilth.contamination;

import java.util.List;

/**
 * The texts of an item that must stay unseen.
 *
 * @param stem what is asked
 * @param options to choose from, in the order of the item; empty where there are none
 * @param answer that is expected, empty where the item has none
 */
public record Question(String stem, List<String> options, String answer) {
    public Question {
        options = List.copyOf(options);
    }

    /** All that is shown to whoever answers, a line each. */
    public String shown() {
        return options.isEmpty() ? stem : stem + "\n" + String.join("\n", options);
    }
}
