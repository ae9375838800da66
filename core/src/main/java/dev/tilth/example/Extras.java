package dev.tilth.example;

import java.util.List;
import java.util.Optional;

/**
 * What only some kinds of examples have; each is empty where the example has none.
 *
 * @param tagging labels of parts of the text (sequence labelling)
 * @param score how alike two texts are, or how good one is: a JSON number as it was written
 * @param steps whether each step of the answer is right; the last messages, as many as there are judgements, are the steps
 * @param reference what a grader compares the answer of reinforcement learning with: a JSON object as compact text, with
 *     the text of numbers and the order of keys that it had
 * @param parallelToolCalls whether the assistant may call several tools in one turn
 */
public record Extras(
        Optional<Tagging> tagging,
        String score,
        List<Boolean> steps,
        String reference,
        Optional<Boolean> parallelToolCalls) {
    public static final Extras NONE = new Extras(Optional.empty(), "", List.of(), "", Optional.empty());

    public Extras {
        steps = List.copyOf(steps);
    }

    public Extras withTagging(Tagging changed) {
        return new Extras(Optional.of(changed), score, steps, reference, parallelToolCalls);
    }

    public Extras withScore(String changed) {
        return new Extras(tagging, changed, steps, reference, parallelToolCalls);
    }

    public Extras withSteps(List<Boolean> changed) {
        return new Extras(tagging, score, changed, reference, parallelToolCalls);
    }

    public Extras withReference(String changed) {
        return new Extras(tagging, score, steps, changed, parallelToolCalls);
    }

    public Extras withParallelToolCalls(boolean changed) {
        return new Extras(tagging, score, steps, reference, Optional.of(changed));
    }
}
