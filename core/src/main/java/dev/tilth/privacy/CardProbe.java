package dev.tilth.privacy;

import java.util.Set;

/**
 * Payment card numbers: a known prefix with its length, the Luhn check (ISO/IEC 7812-1, annex B), in one piece or in the
 * groups that are printed on cards. Lengths that other numbers share (13 digits: orders and ISBN; over 16: identifiers)
 * need a word for cards before them.
 */
final class CardProbe implements Probe {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Set<String> WORDS = Context.words(
            """
            card cards visa mastercard amex maestro credit debit cc pan payment kreditkarte karte
            carte tarjeta carta cartão creditcard cardnumber ccnum""");
    private static final Set<String> AGAINST =
            Context.words("""
            order isbn tracking invoice imei ean upc""");

    private static final Context CONTEXT = new Context(6, WORDS, AGAINST);

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (!startsGroupOfFour(text, at) || !opens(text, at)) {
            return;
        }
        int end = end(text, at);
        if (end - at < SHORTEST) {
            return;
        }
        byte[] digits = new byte[LONGEST];
        int[] groups = new int[LONGEST];
        int count = 0;
        int group = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                digits[count++] = (byte) (c - '0');
                groups[group]++;
            } else {
                group++;
            }
        }
        if (count >= SHORTEST
                && closes(text, end)
                && isPrinted(groups, group + 1)
                && luhn(digits, count)
                && isCard(digits, count, CONTEXT.before(text, at, finds))) {
            finds.add(PrivateType.CREDIT_CARD, at, end);
        }
    }

    /** Where the digits from {@code at} end, single separators between groups of three or more; 0 where they are too many. */
    private static int end(CharSequence text, int at) {
        int count = 0;
        int group = 0;
        int end = at;
        while (true) {
            char c = Chars.at(text, end);
            if (Chars.isDigit(c)) {
                if (++count > LONGEST) {
                    return 0;
                }
                group++;
            } else if (isSeparator(c) && group >= 3 && Chars.isDigit(Chars.at(text, end + 1))) {
                group = 0;
            } else {
                return end;
            }
            end++;
        }
    }

    private static boolean isCard(byte[] digits, int count, Context.Says says) {
        if (says == Context.Says.FOR) {
            return digits[0] >= 1 && digits[0] <= 6;
        }
        return says == Context.Says.NOTHING && isKnown(digits, count);
    }

    private static boolean startsGroupOfFour(CharSequence text, int at) {
        return Chars.isDigit(Chars.at(text, at + 3)) && Chars.isDigit(Chars.at(text, at + 2));
    }

    private static boolean opens(CharSequence text, int at) {
        char before = Chars.at(text, at - 1);
        boolean inside = before == '.' || before == '-' || before == '_' || before == '/' || before == '+';
        return Chars.opensWord(text, at) && !(inside && Chars.isAlnum(Chars.at(text, at - 2)));
    }

    private static boolean closes(CharSequence text, int end) {
        char next = Chars.at(text, end);
        boolean inside = next == '.' || next == '-';
        return !Chars.isAlnum(next) && next != '_' && !(inside && Chars.isAlnum(Chars.at(text, end + 1)));
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00A0';
    }

    /** One piece, 4-4-4-4 and longer, 4-6-5 or 4-6-4. */
    private static boolean isPrinted(int[] groups, int count) {
        if (count == 1) {
            return true;
        }
        if (count == 3) {
            return groups[0] == 4 && groups[1] == 6 && groups[2] >= 4 && groups[2] <= 5;
        }
        return (count == 4 || count == 5) && groups[0] == 4 && groups[1] == 4 && groups[2] == 4 && groups[3] == 4;
    }

    /** Prefixes of ISO/IEC 7812 issuers with the lengths they use; only lengths that are hardly anything else. */
    private static boolean isKnown(byte[] digits, int count) {
        int two = digits[0] * 10 + digits[1];
        int four = (two * 10 + digits[2]) * 10 + digits[3];
        return switch (count) {
            case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059);
            case 15 -> two == 34 || two == 37;
            case 16 ->
                digits[0] == 4
                        || (two >= 51 && two <= 55)
                        || (four >= 2221 && four <= 2720)
                        || (four >= 3528 && four <= 3589)
                        || two == 65
                        || two == 62
                        || four == 6011
                        || (four >= 6440 && four <= 6499)
                        || (two == 50 || (two >= 56 && two <= 58));
            default -> false;
        };
    }

    private static boolean luhn(byte[] digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = digits[count - 1 - i];
            int doubled = digit * 2;
            sum += (i & 1) == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
