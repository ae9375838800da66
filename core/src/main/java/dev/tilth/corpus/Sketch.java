package dev.tilth.corpus;

import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Signature;

/**
 * What is remembered of an example to find those like it, of fixed size. Equal examples have equal sketches; none of it is
 * ever written, for it stands for the text.
 *
 * @param content of the canonical JSON: equal where everything is
 * @param form of the words that are compared: equal where only case, space and signs differ
 * @param prompt hash of the words before the answer, with media; 0 where there is no prompt
 * @param question hash of all else that an answer depends on: the numbers and signs of the prompt, instructions, tools
 *     and their results
 * @param answer hash of the answer, or both answers, with labels
 * @param labels hash of labels and desirability
 * @param critical {@link dev.tilth.text.Lexemes#criticalHash} of the whole, with spans, score, steps, reference and media
 *     where there are any: near duplicates have the same
 * @param signature of the set of shingles
 */
public record Sketch(
        Fingerprint content,
        Fingerprint form,
        long prompt,
        long question,
        long answer,
        long labels,
        long critical,
        Signature signature) {
    /** Of a row that is no example: it is compared with none. */
    public static Sketch ofText(Fingerprint content) {
        return new Sketch(content, content, 0, 0, 0, 0, 0, Signature.NONE);
    }
}
