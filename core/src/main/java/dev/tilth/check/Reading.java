package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.text.Code;
import dev.tilth.text.Words;
import java.util.List;

/** One answer and the user turn that it answers, with their words: read once, looked at by every rule. For one thread. */
final class Reading {
    private final Words answerWords = new Words();
    private final Words promptWords = new Words();
    private final Words instructionWords = new Words();
    private List<Message> before = List.of();
    private String where = "";
    private String answer = "";
    private String prompt = "";
    private boolean plain;
    private boolean code;

    /**
     * Takes the answer at message {@code i} of the conversation.
     *
     * @param asked the user turn before it; empty where there is none
     */
    void open(Example example, List<Message> turns, int i, String asked) {
        before = turns.subList(0, i);
        where = Place.of(example, i);
        answer = turns.get(i).text();
        plain = turns.get(i).role() == Role.TEXT;
        prompt = asked;
        answerWords.clear();
        answerWords.add(answer);
        promptWords.clear();
        promptWords.add(prompt);
        code = answer.contains("```") || Code.isLikely(answer);
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

    Words answerWords() {
        return answerWords;
    }

    Words promptWords() {
        return promptWords;
    }

    /** Whether this is a plain text, which answers nothing. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the answer is code, JSON, markup or a table, or holds a fenced block. */
    boolean isCode() {
        return code;
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
            instructionWords.clear();
            instructionWords.add(before.get(i).text());
            if (cues.in(instructionWords, before.get(i).text())) {
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
