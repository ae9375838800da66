package dev.tilth.privacy;

/** The secret that belongs to an AWS access key and stands shortly after it, as in a downloaded credentials file. */
final class AwsSecretProbe implements Probe {
    static final int LENGTH = 40;

    private static final int REACH = 120;
    private static final double LEAST_BITS = 4;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        boolean key = Chars.startsWith(text, at - 1, "AKIA") || Chars.startsWith(text, at - 1, "ASIA");
        if (!key || finds.coveredTo() <= at) {
            return;
        }
        int limit = Math.min(text.length(), finds.coveredTo() + REACH);
        int start = finds.coveredTo();
        for (int i = start; i <= limit; i++) {
            if (i < text.length() && Chars.isBase64(text.charAt(i))) {
                continue;
            }
            if (i - start == LENGTH && Entropy.of(text, start, i) >= LEAST_BITS) {
                finds.add(SecretName.AWS_TYPE, start, i);
                return;
            }
            start = i + 1;
        }
    }
}
