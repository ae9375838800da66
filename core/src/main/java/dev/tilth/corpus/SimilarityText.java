package dev.tilth.corpus;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.ToolCall;
import dev.tilth.example.TurnWords;
import dev.tilth.text.Lexemes;
import dev.tilth.text.Words;
import java.util.List;

/**
 * What of an example is compared with others: the texts of user and assistant in order, and a plain text, with the names
 * and arguments of tool calls. System and developer prompts, tool definitions and tool results are not, so that rows which
 * share a long one are not alike for it. Of a preference both answers count.
 *
 * @param prompt end of the words of the prompt
 * @param chosen end of the words of the answer, or of the preferred one
 * @param whole end of all words, with the rejected answer where there is one
 * @param promptCritical the critical hash of the prompt alone
 */
public record SimilarityText(int prompt, int chosen, int whole, long promptCritical) {
    private static final String NEXT_ANSWER = "answer";

    /** Replaces the content of {@code lexemes} by that of an example. */
    public static SimilarityText of(Example example, Lexemes lexemes) {
        return of(example, lexemes, new TurnWords());
    }

    /** As {@link #of(Example, Lexemes)}; replaces the content of {@code turns} by where the words of each message are. */
    public static SimilarityText of(Example example, Lexemes lexemes, TurnWords turns) {
        lexemes.clear();
        turns.clear(lexemes.words());
        add(example.prompt(), lexemes, turns);
        int prompt = lexemes.words().count();
        long promptCritical = lexemes.criticalHash();
        lexemes.turn(NEXT_ANSWER);
        add(example.answer(), lexemes, turns);
        int chosen = lexemes.words().count();
        if (example.preference().isPresent()) {
            lexemes.turn(NEXT_ANSWER);
            add(example.preference().get().rejected(), lexemes, turns);
        }
        return new SimilarityText(prompt, chosen, lexemes.words().count(), promptCritical);
    }

    /** Replaces the content of {@code words} by the words alone, the same as {@link #of} finds and in half the time. */
    public static void words(Example example, Words words) {
        words.clear();
        addWords(example.conversation(), words);
        if (example.preference().isPresent()) {
            addWords(example.preference().get().rejected(), words);
        }
    }

    /** Whether what this message says is compared. */
    public static boolean counts(Message message) {
        return !message.role().isInstruction() && message.role() != Role.TOOL;
    }

    /** What stands for messages without any word: their trimmed characters. */
    public static String raw(List<Message> messages) {
        StringBuilder all = new StringBuilder();
        for (Message message : messages) {
            if (counts(message)) {
                all.append(message.text()).append('\n');
            }
        }
        return all.toString().strip();
    }

    private static void addWords(List<Message> messages, Words words) {
        for (Message message : messages) {
            if (counts(message)) {
                words.add(message.text());
                for (ToolCall call : message.calls()) {
                    words.add(call.name());
                    words.add(call.arguments());
                }
            }
        }
    }

    private static void add(List<Message> messages, Lexemes lexemes, TurnWords turns) {
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            int first = lexemes.words().count();
            int base = lexemes.words().length();
            if (!counts(message)) {
                turns.skip();
                continue;
            }
            lexemes.turn(message.role().word());
            if (!message.text().isEmpty()) {
                lexemes.add(message.text());
            }
            turns.add(first, base);
            for (ToolCall call : message.calls()) {
                lexemes.addCall(call.name(), call.arguments());
            }
        }
    }
}
