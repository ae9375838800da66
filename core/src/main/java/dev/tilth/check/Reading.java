package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.TurnWords;
import dev.tilth.text.Code;
import dev.tilth.text.WordRange;
import java.util.List;
import java.util.Optional;

/** One answer and the user turn that it answers, with their words: read once, looked at by every rule. For one thread. */
final class Reading {
    private final WordRange answerWords = new WordRange();
    private final WordRange promptWords = new WordRange();
    private List<Message> before = List.of();
    private String where = "";
    private String answer = "";
    private String prompt = "";
    private boolean plain;
    private Optional<Boolean> code = Optional.empty();

    /**
     * Takes the answer at message {@code i} of the conversation.
     *
     * @param words of all messages
     * @param asked the user turn before it; -1 where there is none
     */
    void open(Example example, TurnWords words, int i, int asked) {
        List<Message> turns = example.conversation();
        before = turns.subList(0, i);
        where = Place.of(example, i);
        answer = turns.get(i).text();
        words.show(i, answerWords);
        plain = turns.get(i).role() == Role.TEXT;
        prompt = asked < 0 ? "" : turns.get(asked).text();
        if (asked < 0) {
            promptWords.clear();
        } else {
            words.show(asked, promptWords);
        }
        code = Optional.empty();
    }

    String where() {
        return where;
    }

    String answer() {
        return answer;
    }

    /** Text of the user turn before the answer; empty where there is none. */
    String prompt() {
        return prompt;
    }

    WordRange answerWords() {
        return answerWords;
    }

    WordRange promptWords() {
        return promptWords;
    }

    /** Whether this is a plain text, which answers nothing. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the answer is code, JSON, markup or a table, or holds a fenced block. */
    boolean isCode() {
        if (code.isEmpty()) {
            code = Optional.of(answer.contains("```") || Code.isLikely(answer));
        }
        return code.get();
    }

    /** Whether the prompt or the instructions hold one of the words. */
    boolean asks(Cues cues) {
        return cues.in(promptWords, prompt) || isInstructed(cues);
    }

    /** Whether one of these is among the first words of the prompt, or anywhere in an instruction. */
    boolean asksFirst(Cues cues, int words) {
        for (int i = 0; i < Math.min(words, promptWords.count()); i++) {
            if (cues.holds(promptWords.hash(i))) {
                return true;
            }
        }
        return isInstructed(cues);
    }

    private boolean isInstructed(Cues cues) {
        for (int i = 0; i < before.size() && before.get(i).role().isInstruction(); i++) {
            if (cues.in(before.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the prompt or the instructions hold the text as it is. */
    boolean asksVerbatim(String text) {
        for (int i = 0; i < before.size() && before.get(i).role().isInstruction(); i++) {
            if (before.get(i).text().contains(text)) {
                return true;
            }
        }
        return prompt.contains(text);
    }
}
