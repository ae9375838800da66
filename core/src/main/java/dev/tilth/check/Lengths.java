package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How long one example is. Tokens are those of its texts, tool calls and tool definitions; the marks that a trainer's
 * chat template puts around turns are not among them. An answer is the labels, of spans too, where there is no other; of a
 * preference
 * the longer of the two.
 *
 * @param tokens empty where they were not counted
 * @param units UTF-16 units of the texts that tokens are counted of
 * @param promptCharacters code points of the user and assistant turns before the answer
 * @param completionCharacters code points of the answer
 */
public record Lengths(Optional<Extent> tokens, Extent units, int promptCharacters, int completionCharacters) {
    /** Without its tokens. */
    public static Lengths of(Example example) {
        Extent units = extent(example, String::length);
        List<Message> answer = example.answer();
        int characters = characters(answer);
        if (example.preference().isPresent()) {
            characters =
                    Math.max(characters, characters(example.preference().get().rejected()));
        }
        if (answer.isEmpty()) {
            for (String label : labels(example)) {
                characters += label.codePointCount(0, label.length());
            }
        }
        return new Lengths(Optional.empty(), units, characters(example.prompt()), characters);
    }

    /** With its tokens. */
    public static Lengths of(Example example, TokenCounter counter) {
        return of(example).counted(example, counter);
    }

    /** These lengths with the tokens of their example. */
    Lengths counted(Example example, TokenCounter counter) {
        return new Lengths(Optional.of(extent(example, counter::count)), units, promptCharacters, completionCharacters);
    }

    private static Extent extent(Example example, ToIntFunction<String> measure) {
        int prompt = sum(example.prompt(), measure);
        for (Tool tool : example.tools()) {
            prompt += measure.applyAsInt(tool.definition());
        }
        List<Message> answer = example.answer();
        int completion = sum(answer, measure);
        if (example.preference().isPresent()) {
            completion = Math.max(completion, sum(example.preference().get().rejected(), measure));
        }
        if (answer.isEmpty()) {
            for (String label : labels(example)) {
                completion += measure.applyAsInt(label);
            }
        }
        return new Extent(prompt, completion);
    }

    /** Those of the whole text, then those of its parts. */
    private static List<String> labels(Example example) {
        if (example.tagging().isEmpty()) {
            return example.labels();
        }
        List<String> labels = new ArrayList<>(example.labels());
        example.tagging().get().spans().forEach(span -> labels.add(span.label()));
        return labels;
    }

    private static int sum(List<Message> messages, ToIntFunction<String> measure) {
        int sum = 0;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            sum += measure.applyAsInt(message.text());
            for (ToolCall call : message.calls()) {
                sum += measure.applyAsInt(call.name()) + measure.applyAsInt(call.arguments());
            }
        }
        return sum;
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
