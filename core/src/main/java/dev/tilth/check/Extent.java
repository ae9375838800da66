package dev.tilth.check;

/**
 * How long the two parts of an example are, both in one unit.
 *
 * @param prompt before the answer, tool definitions included
 * @param completion the answer
 */
public record Extent(int prompt, int completion) {
    /** Prompt and answer together. */
    public int whole() {
        return prompt + completion;
    }
}
