package dev.tilth.privacy;

import java.util.Set;

/**
 * Social security numbers of the United States: {@code ddd-dd-dddd}; with spaces or in one piece only after a word for
 * it. Areas 000, 666 and 900 to 999, group 00 and serial 0000 were never given out, and neither are the numbers of the
 * Social Security Administration's advertisements.
 */
final class SsnProbe implements Probe {
    private static final Set<String> WORDS = Context.words("ssn social ssns itin taxpayer");
    private static final Set<String> AGAINST = Context.words("order invoice phone isbn tracking ticket");
    private static final Set<Integer> NEVER = Set.of(
            78_051_120,
            219_099_999,
            123_456_789,
            111_111_111,
            222_222_222,
            333_333_333,
            444_444_444,
            555_555_555,
            777_777_777,
            888_888_888,
            987_654_321);

    private static final Context CONTEXT = new Context(6, WORDS, AGAINST);

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        char separator = Chars.at(text, at + 3);
        boolean apart = separator == '-' || separator == ' ';
        int end = apart ? at + 11 : at + 9;
        int number = apart ? number(text, at, separator) : digits(text, at, 9);
        if (number < 0 || !isGivenOut(number) || !standsAlone(text, at, end)) {
            return;
        }
        Context.Says says = CONTEXT.before(text, at, finds);
        if (says == Context.Says.FOR || (separator == '-' && says == Context.Says.NOTHING)) {
            finds.add(PrivateType.SSN, at, end);
        }
    }

    private static int number(CharSequence text, int at, char separator) {
        int area = digits(text, at, 3);
        int group = digits(text, at + 4, 2);
        int serial = digits(text, at + 7, 4);
        boolean whole = area >= 0 && group >= 0 && serial >= 0 && Chars.at(text, at + 6) == separator;
        return whole ? area * 1_000_000 + group * 10_000 + serial : -1;
    }

    /** The number that {@code count} digits make, or -1 where one is not a digit. */
    private static int digits(CharSequence text, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            char c = Chars.at(text, i);
            if (!Chars.isDigit(c)) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static boolean isGivenOut(int number) {
        int area = number / 1_000_000;
        boolean real = area != 0 && area != 666 && area < 900;
        return real && number / 10_000 % 100 != 0 && number % 10_000 != 0 && !NEVER.contains(number);
    }

    private static boolean standsAlone(CharSequence text, int at, int end) {
        char before = Chars.at(text, at - 1);
        char next = Chars.at(text, end);
        boolean joined = before == '-' || before == '.' || before == '+' || before == '/' || before == '_';
        boolean goesOn = (next == '-' || next == '.') && Chars.isAlnum(Chars.at(text, end + 1));
        return Chars.opensWord(text, at) && !joined && !Chars.isAlnum(next) && next != '_' && !goesOn;
    }
}
