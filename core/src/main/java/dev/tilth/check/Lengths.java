package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * How long one example is. Tokens are those of its texts, tool calls and tool definitions; the marks that a trainer's
 * chat template puts around turns are not among them. An answer is the labels, of spans too, where there is no other; of a preference
 * the longer of the two.
 *
 * @param promptTokens before the answer, tool definitions included
 * @param completionTokens of the answer
 * @param promptCharacters code points of the user and assistant turns before the answer
 * @param completionCharacters code points of the answer
 */
public record Lengths(int promptTokens, int completionTokens, int promptCharacters, int completionCharacters) {
    public static final Lengths NONE = new Lengths(0, 0, 0, 0);

    /** Tokens of prompt and answer together. */
    public int wholeTokens() {
        return promptTokens + completionTokens;
    }

    public static Lengths of(Example example, TokenCounter counter) {
        List<Message> prompt = example.prompt();
        int promptTokens = tokens(prompt, counter);
        for (Tool tool : example.tools()) {
            promptTokens += counter.count(tool.definition());
        }
        List<Message> answer = example.answer();
        int tokens = tokens(answer, counter);
        int characters = characters(answer);
        if (example.preference().isPresent()) {
            List<Message> other = example.preference().get().rejected();
            tokens = Math.max(tokens, tokens(other, counter));
            characters = Math.max(characters, characters(other));
        }
        if (answer.isEmpty()) {
            List<String> labels = new ArrayList<>(example.labels());
            example.tagging().ifPresent(tagging -> tagging.spans().forEach(span -> labels.add(span.label())));
            for (String label : labels) {
                tokens += counter.count(label);
                characters += label.codePointCount(0, label.length());
            }
        }
        return new Lengths(promptTokens, tokens, characters(prompt), characters);
    }

    private static int tokens(List<Message> messages, TokenCounter counter) {
        int tokens = 0;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            tokens += counter.count(message.text());
            for (ToolCall call : message.calls()) {
                tokens += counter.count(call.name()) + counter.count(call.arguments());
            }
        }
        return tokens;
    }

    private static int characters(List<Message> messages) {
        int characters = 0;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (!message.role().isInstruction() && message.role() != Role.TOOL) {
                characters += message.text().codePointCount(0, message.text().length());
                for (ToolCall call : message.calls()) {
                    characters += call.arguments().length();
                }
            }
        }
        return characters;
    }
}
