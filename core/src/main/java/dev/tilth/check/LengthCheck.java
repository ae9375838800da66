package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Role;
import dev.tilth.text.TokenCounter;

/** Measures an example and holds it to the limits of its profile. */
final class LengthCheck {
    private static final int LEAST_PROMPT = 10;
    private static final int MOST_PROMPT = 2_048;
    private static final int LEAST_ANSWER = 20;
    private static final int MOST_ANSWER = 4_096;

    private final LengthOptions limits;
    private final TokenCounter counter;

    LengthCheck(LengthOptions limits, TokenCounter counter) {
        this.limits = limits;
        this.counter = counter;
    }

    void check(Example example, Findings out) {
        Lengths lengths = Lengths.of(example, counter);
        out.measured(lengths);
        if (limits.maxTokens() > 0 && lengths.wholeTokens() > limits.maxTokens()) {
            out.add(
                    Rule.TOO_LONG,
                    "",
                    lengths.wholeTokens() + " tokens of " + counter.name() + ", over the limit of "
                            + limits.maxTokens());
        }
        if (limits.profile() == LengthProfile.GENERATION) {
            if (example.messages().stream().noneMatch(message -> message.role() == Role.TEXT)) {
                between("prompt", lengths.promptCharacters(), LEAST_PROMPT, MOST_PROMPT, out);
            }
            if (!isGraded(example)) {
                between("answer", lengths.completionCharacters(), LEAST_ANSWER, MOST_ANSWER, out);
            }
        }
    }

    /** Whether there is no answer whose length could be wrong: the model gives one and is graded. */
    private static boolean isGraded(Example example) {
        return !example.reference().isEmpty() && example.answer().isEmpty();
    }

    private static void between(String what, int found, int least, int most, Findings out) {
        if (found < least) {
            out.add(Rule.TOO_SHORT, "", "the " + what + " has " + found + " characters, under " + least);
        } else if (found > most) {
            out.add(Rule.TOO_LONG, "", "the " + what + " has " + found + " characters, over " + most);
        }
    }
}
