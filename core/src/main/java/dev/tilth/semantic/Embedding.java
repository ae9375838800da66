package dev.tilth.semantic;

/**
 * The vector of a text.
 *
 * @param values of any length over 0; only their direction counts
 * @param cut true where the text was longer than the model reads, so that the vector is of its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // two embeddings are never compared with equals
public record Embedding(float[] values, boolean cut) {
    /**
     * Scaled to length 1.
     *
     * @throws ArithmeticException where a value is not finite, or all are zero
     */
    float[] unit() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) {
            throw new ArithmeticException("values without a direction");
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return unit;
    }
}
