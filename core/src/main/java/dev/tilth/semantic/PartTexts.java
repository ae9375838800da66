package dev.tilth.semantic;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The texts of an example that become vectors: its prompt, its answer and, of a preference, the rejected answer; of each
 * what {@link SimilarityText} compares. They are apart, because a long prompt would outweigh a short answer.
 *
 * @param shown leaves out of a text what must not leave this machine
 * @param longest characters of a text
 */
record PartTexts(UnaryOperator<String> shown, int longest) {
    /** Parts of an example, some of which may be empty. */
    static final int PARTS = 3;

    /**
     * @param value the beginning of the text; may be empty
     * @param cut whether there was more
     */
    record Part(String value, boolean cut) {}

    List<Part> of(Example example) {
        return List.of(
                part(example.prompt()),
                part(example.answer()),
                example.preference().map(pair -> part(pair.rejected())).orElse(new Part("", false)));
    }

    private Part part(List<Message> messages) {
        List<Message> counted = messages.stream().filter(SimilarityText::counts).toList();
        StringBuilder text = new StringBuilder();
        for (Message message : counted) {
            if (counted.size() > 1) {
                text.append(message.role().word()).append(": ");
            }
            text.append(shown.apply(message.text())).append('\n');
            for (ToolCall call : message.calls()) {
                text.append(shown.apply(call.name() + " " + call.arguments())).append('\n');
            }
        }
        return beginning(text.toString().strip());
    }

    private Part beginning(String text) {
        if (text.length() <= longest) {
            return new Part(text, false);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return new Part(text.substring(0, end), true);
    }
}
