package dev.tilth.privacy;

/**
 * Digits in groups, as far as they can be one phone number.
 *
 * @param start offset of its first character, a plus or bracket included
 * @param end exclusive, without an extension; {@code start} where the groups cannot be a phone number
 * @param digits number of digits
 * @param groups number of groups of digits
 * @param separators which stand between: the bits of {@link #SPACE}, {@link #DASH}, {@link #DOT}, {@link #SLASH},
 *     {@link #BRACKET}
 */
record PhoneShape(int start, int end, int digits, int groups, int separators) {
    private static final int SPACE = 1;
    private static final int DASH = 2;
    private static final int DOT = 4;
    private static final int SLASH = 8;
    private static final int BRACKET = 16;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_GROUPS = 7;

    /** Reads groups from {@code start}, one separator between each or a bracket with a space. */
    static PhoneShape read(CharSequence text, int start) {
        int at = start;
        int digits = 0;
        int groups = 0;
        int separators = 0;
        int end = start;
        while (digits <= MOST_DIGITS && groups <= MOST_GROUPS) {
            int first = at;
            while ((Chars.at(text, first) == '+' && first <= start + 1) || Chars.at(text, first) == '(') {
                separators |= Chars.at(text, first) == '(' ? BRACKET : 0;
                first++;
            }
            int last = first;
            while (Chars.isDigit(Chars.at(text, last)) && last - first <= MOST_DIGITS) {
                last++;
            }
            if (last == first) {
                break;
            }
            digits += last - first;
            groups++;
            end = last;
            at = next(text, last, (separators & BRACKET) != 0);
            if (at == last) {
                break;
            }
            separators |= kind(text, last);
        }
        return groups <= MOST_GROUPS && closes(text, end, groups)
                ? new PhoneShape(start, end, digits, groups, separators)
                : nothing(start);
    }

    private static PhoneShape nothing(int start) {
        return new PhoneShape(start, start, 0, 0, 0);
    }

    /** Where the next group starts after a separator at {@code at}; {@code at} where none follows. */
    private static int next(CharSequence text, int at, boolean bracketed) {
        int next = at;
        if (Chars.at(text, next) == ')') {
            next++;
        }
        if (kind(text, next) != 0 && Chars.at(text, next) != ')') {
            next++;
        }
        boolean spaced = bracketed && kind(text, next - 1) == DASH && Chars.at(text, next) == ' ';
        next += spaced ? 1 : 0;
        char c = Chars.at(text, next);
        return Chars.isDigit(c) || (c == '(' && Chars.isDigit(Chars.at(text, next + 1))) ? next : at;
    }

    private static int kind(CharSequence text, int at) {
        return switch (Chars.at(text, at)) {
            case ' ', '\u00A0', '\u202F' -> SPACE;
            case '-', '\u2010', '\u2011', '\u2013' -> DASH;
            case '.' -> DOT;
            case '/' -> SLASH;
            case ')' -> BRACKET;
            default -> 0;
        };
    }

    private static boolean closes(CharSequence text, int end, int groups) {
        char next = Chars.at(text, end);
        if (next == 'x' && Chars.isDigit(Chars.at(text, end + 1))) {
            return true;
        }
        boolean goesOn = (next == ':' || next == '.') && Chars.isDigit(Chars.at(text, end + 1));
        goesOn |= next == ',' && groups == 1 && isThousands(text, end + 1);
        return !Chars.isAlnum(next) && next != '_' && next != '@' && !goesOn;
    }

    /** Whether exactly three digits follow, as after a comma inside of one number. */
    private static boolean isThousands(CharSequence text, int at) {
        int last = at;
        while (last < at + 4 && Chars.isDigit(Chars.at(text, last))) {
            last++;
        }
        return last == at + 3;
    }

    /** End of the number with an extension: {@code x123}, {@code ext. 123}. */
    int extensionEnd(CharSequence text) {
        int at = end;
        at += Chars.at(text, at) == ' ' ? 1 : 0;
        if (Chars.startsWithFolded(text, at, "ext")) {
            at += Chars.at(text, at + 3) == '.' ? 4 : 3;
            at += Chars.at(text, at) == ' ' ? 1 : 0;
        } else if (Chars.at(text, at) == 'x') {
            at++;
        } else {
            return end;
        }
        int last = at;
        while (last < at + 7 && Chars.isDigit(Chars.at(text, last))) {
            last++;
        }
        return last == at ? end : last;
    }

    /** Whether it starts with a plus, or with 00, and a country code. */
    boolean isInternational(CharSequence text) {
        boolean plus = text.charAt(start) == '+' || Chars.at(text, start + 1) == '+';
        return digits >= 8 && (plus || (digits >= 10 && Chars.startsWith(text, start, "00")));
    }

    /** Three, three and four digits, as they are written in North America: {@code (415) 555-2671}. */
    boolean isNorthAmerican(CharSequence text) {
        String number = digitsOnly(text);
        boolean one = digits == 11 && number.charAt(0) == '1';
        if ((digits != 10 && !one) || groups != (one ? 4 : 3) || (separators & (DASH | BRACKET)) == 0) {
            return false;
        }
        int area = one ? 1 : 0;
        boolean ends = Chars.isDigit(Chars.at(text, end - 4)) && !Chars.isDigit(Chars.at(text, end - 5));
        return ends
                && (separators & (SLASH | DOT)) == 0
                && number.charAt(area) >= '2'
                && number.charAt(area + 3) >= '2';
    }

    /** A trunk zero and at least two groups, as numbers are written inside Europe: {@code 020 7946 0958}. */
    boolean isEuropean(CharSequence text) {
        String number = digitsOnly(text);
        boolean goesOn = Chars.at(text, end) == '-' && Chars.isAlnum(Chars.at(text, end + 1));
        boolean mixed = (separators & DOT) != 0 && separators != DOT;
        return groups > 1
                && !goesOn
                && !mixed
                && digits >= 9
                && digits <= 12
                && number.charAt(0) == '0'
                && number.charAt(1) != '0';
    }

    /** Whether the groups are those of a date: day, month and year in either order, with a time or not. */
    boolean isDate(CharSequence text) {
        if (groups < 3 || (separators & BRACKET) != 0) {
            return false;
        }
        int[] lengths = new int[3];
        int[] values = new int[3];
        int group = 0;
        for (int i = start; i < end && group < 3; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                lengths[group]++;
                values[group] = Math.min(values[group] * 10 + c - '0', 100_000);
            } else if (i > start) {
                group++;
            }
        }
        boolean yearFirst =
                lengths[0] == 4 && isYear(values[0]) && isDay(lengths[1], values[1]) && isDay(lengths[2], values[2]);
        boolean dayFirst = isDay(lengths[0], values[0]) && isDay(lengths[1], values[1]);
        boolean yearLast =
                (lengths[2] == 4 && isYear(values[2])) || (lengths[2] == 2 && separators != SPACE && groups == 3);
        return yearFirst || (dayFirst && yearLast);
    }

    private static boolean isYear(int value) {
        return value >= 1000 && value < 2200;
    }

    private static boolean isDay(int length, int value) {
        return length >= 1 && length <= 2 && value >= 1 && value <= 31;
    }

    /** Whether its separators are those of terms: a slash after no trunk zero, or decimal points beside dashes. */
    boolean isQuotient(CharSequence text) {
        boolean divided = (separators & SLASH) != 0 && Chars.isDigit(text.charAt(start)) && text.charAt(start) != '0';
        return divided || (separators & (DASH | DOT)) == (DASH | DOT);
    }

    /** The number with its plus, nothing else but digits. */
    String international(CharSequence text) {
        String number = digitsOnly(text);
        return "+" + (number.startsWith("00") ? number.substring(2) : number);
    }

    String digitsOnly(CharSequence text) {
        StringBuilder only = new StringBuilder(digits);
        for (int i = start; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                only.append(text.charAt(i));
            }
        }
        return only.toString();
    }
}
