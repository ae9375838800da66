package dev.tilth.privacy;

/** Whether a value that was given to a name for secrets looks drawn: several classes of characters, evenly used. */
final class SecretValue {
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_KEY = 10;
    private static final double LEAST_PASSWORD_BITS = 2.2;
    private static final double LEAST_KEY_BITS = 3.0;

    private SecretValue() {}

    /**
     * @param quoted whether quotes stand around it; bare words in code are names far more often than values
     */
    static boolean isDrawn(CharSequence text, int start, int end, boolean quoted, SecretName name) {
        boolean password = name == SecretName.PASSWORD;
        if (end - start < (password ? SHORTEST_PASSWORD : SHORTEST_KEY) || !Placeholders.isReal(text, start, end)) {
            return false;
        }
        boolean digit = false;
        boolean letter = false;
        boolean symbol = false;
        boolean path = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isSpace(c) || c == '{' || c == '[') {
                return false;
            }
            digit |= Chars.isDigit(c);
            letter |= Chars.isLetter(c);
            symbol |= "!@#$%^&*+?~".indexOf(c) >= 0;
            path |= c == '.' && Chars.isLetter(Chars.at(text, i + 1)) && Chars.isLetter(Chars.at(text, i - 1));
        }
        boolean mixed = letter && (digit || (password && symbol));
        boolean call = !quoted && (Chars.at(text, end) == '(' || path);
        double bits = Entropy.of(text, start, end);
        return mixed && !call && bits >= (password ? LEAST_PASSWORD_BITS : LEAST_KEY_BITS);
    }
}
