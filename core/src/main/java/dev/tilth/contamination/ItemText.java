package dev.tilth.contamination;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.util.List;

/** What of an example is compared: what was asked, without the instructions of whoever serves the model. */
public final class ItemText {
    private ItemText() {}

    /**
     * Puts the words of the prompt into {@code words}, or those of the whole where the prompt has none. A system prompt
     * counts in neither: all rows of a product share it.
     */
    public static void read(Example example, Words words) {
        words.clear();
        add(example.prompt(), words);
        if (words.count() == 0) {
            add(example.conversation(), words);
        }
    }

    private static void add(List<Message> messages, Words words) {
        for (Message message : messages) {
            if (!message.role().isInstruction()) {
                words.add(message.text());
            }
        }
    }
}
