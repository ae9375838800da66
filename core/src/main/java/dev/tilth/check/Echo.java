package dev.tilth.check;

import dev.tilth.text.WordRange;

/**
 * The answer is the prompt again, with next to nothing added or left out. Both are compared from their first word, so
 * that the corrected text of "Correct this: ..." is none; a text that is meant to come back is asked for by a word.
 */
final class Echo implements TextRule {
    private static final int LEAST_WORDS = 5;
    private static final double LEAST_SHARE = 0.9;
    private static final Cues ASKED =
            Cues.of("repeat echo copy verbatim rewrite proofread punctuate reformat capitalize"
                    + " lowercase uppercase translate paraphrase parrot");

    /** Words of a task that also stand in the middle of any letter: "could somebody write me back?" */
    private static final Cues ASKED_FIRST = Cues.of("correct format fix say type read back spell");

    private static final int FIRST_WORDS = 4;

    @Override
    public void look(Reading reading, Findings out) {
        WordRange prompt = reading.promptWords();
        WordRange answer = reading.answerWords();
        int less = Math.min(prompt.count(), answer.count());
        int more = Math.max(prompt.count(), answer.count());
        if (less < LEAST_WORDS || less < LEAST_SHARE * more) {
            return;
        }
        int same = 0;
        while (same < less && prompt.hash(same) == answer.hash(same)) {
            same++;
        }
        if (same >= LEAST_SHARE * more && !reading.isCode() && !isAsked(reading)) {
            out.add(
                    Rule.ECHO,
                    reading.where(),
                    "the first " + same + " of its " + answer.count() + " words are those of the prompt, which has "
                            + prompt.count());
        }
    }

    private static boolean isAsked(Reading reading) {
        return reading.asks(ASKED) || reading.asksFirst(ASKED_FIRST, FIRST_WORDS);
    }
}
