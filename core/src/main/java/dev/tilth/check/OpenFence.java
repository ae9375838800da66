package dev.tilth.check;

import dev.tilth.text.Fences;

/** A code fence of the answer is not closed. */
final class OpenFence implements TextRule {
    @Override
    public void look(Reading reading, Findings out) {
        if (Fences.endsOpen(reading.answer())) {
            out.add(Rule.UNBALANCED_FENCE, reading.where(), "a code fence is open at the end of the answer");
        }
    }
}
