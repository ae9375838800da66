package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Role;

/** Holds an example to the limits of its profile. */
final class LengthCheck {
    private static final int LEAST_PROMPT = 10;
    private static final int MOST_PROMPT = 2_048;
    private static final int LEAST_ANSWER = 20;
    private static final int MOST_ANSWER = 4_096;

    private final LengthOptions limits;

    LengthCheck(LengthOptions limits) {
        this.limits = limits;
    }

    /** @param lengths with its tokens, where it may be over the limit of the recipe */
    void check(Example example, Lengths lengths, Findings out) {
        int tokens = lengths.tokens().map(Extent::whole).orElse(0);
        if (limits.maxTokens() > 0 && tokens > limits.maxTokens()) {
            out.add(
                    Rule.TOO_LONG,
                    "",
                    tokens + " tokens of " + limits.tokenizer() + ", over the limit of " + limits.maxTokens());
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
