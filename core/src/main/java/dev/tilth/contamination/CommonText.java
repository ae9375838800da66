package dev.tilth.contamination;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The text that a row shares with an item, as the row has it. */
public final class CommonText {
    private static final int MOST = 160;

    private CommonText() {}

    /**
     * The start of a run with what stands between its words, of the text in which it begins. Where that text holds what must
     * not be shown, its own start is returned as it may be shown: the cut could go through a private value.
     *
     * @param row whose words are counted as {@link SimilarityText#words} orders them
     * @param at the run's first word, counted from 0
     * @param run how many words it has
     * @param redact takes private values out of a text
     */
    public static String of(Example row, int at, int run, UnaryOperator<String> redact) {
        Words words = new Words();
        int before = 0;
        for (String text : texts(row)) {
            words.clear();
            words.add(text);
            if (at < before + words.count()) {
                int last = Math.min(at - before + run, words.count()) - 1;
                String shown = redact.apply(text);
                return cut(shown.equals(text) ? text.substring(words.start(at - before), words.end(last)) : shown);
            }
            before += words.count();
        }
        return "";
    }

    /** At most {@value #MOST} UTF-16 units, never ending inside a character. */
    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "…";
    }

    private static List<String> texts(Example row) {
        List<Message> messages = new ArrayList<>(row.conversation());
        row.preference().ifPresent(both -> messages.addAll(both.rejected()));
        List<String> texts = new ArrayList<>();
        for (Message message : messages) {
            if (SimilarityText.counts(message)) {
                texts.add(message.text());
                for (ToolCall call : message.calls()) {
                    texts.add(call.name());
                    texts.add(call.arguments());
                }
            }
        }
        return texts;
    }
}
