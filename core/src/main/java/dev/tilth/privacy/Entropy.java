package dev.tilth.privacy;

/** How evenly a text uses its characters: Shannon's entropy (1948, section 6), in bits a character. */
final class Entropy {
    private Entropy() {}

    static double of(CharSequence text, int start, int end) {
        int[] counts = new int[128];
        int other = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                counts[c]++;
            } else {
                other++;
            }
        }
        double length = end - start;
        double bits = other == 0 ? 0 : -other / length * log2(other / length);
        for (int count : counts) {
            if (count > 0) {
                bits -= count / length * log2(count / length);
            }
        }
        return bits;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
