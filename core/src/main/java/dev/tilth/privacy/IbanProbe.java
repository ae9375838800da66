package dev.tilth.privacy;

import java.util.HashMap;
import java.util.Map;

/**
 * International bank account numbers (ISO 13616): country, its length, and check digits modulo 97 (ISO 7064). In groups
 * or in one piece, in either case; the anchor is the first check digit. Check digits are right by accident once in 97
 * times, so a number that only grows long enough by taking in the words behind it is none: its letters are of one case,
 * and a group of letters before the last holds four.
 */
final class IbanProbe implements Probe {
    /** Registry of ISO 13616: country and number of characters. */
    private static final String LENGTHS =
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 "
                    + "DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 "
                    + "IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 "
                    + "MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 "
                    + "SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    /** Characters of a group of the printed form. */
    private static final int GROUP = 4;

    private static final Map<String, Integer> LENGTH_BY_COUNTRY = lengths();

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (at < 2 || !Chars.isLetter(text.charAt(at - 1)) || !Chars.isLetter(text.charAt(at - 2))) {
            return;
        }
        int start = at - 2;
        if (!Chars.isDigit(Chars.at(text, at + 1)) || !Chars.opensWord(text, start)) {
            return;
        }
        String country = "" + upper(text.charAt(start)) + upper(text.charAt(start + 1));
        int end = end(text, start, LENGTH_BY_COUNTRY.getOrDefault(country, 0));
        if (end > 0
                && isWritten(text, start, end)
                && !Chars.isAlnum(Chars.at(text, end))
                && remainder(text, start, end) == 1) {
            finds.add(PrivateType.IBAN, start, end);
        }
    }

    /** Where {@code length} letters and digits from {@code start} end, single spaces between; 0 where they are fewer. */
    private static int end(CharSequence text, int start, int length) {
        int at = start;
        int seen = 0;
        while (seen < length) {
            char c = Chars.at(text, at);
            boolean separator = (c == ' ' || c == '-' || c == '\u00A0') && Chars.isAlnum(Chars.at(text, at + 1));
            if (Chars.isAlnum(c)) {
                seen++;
            } else if (!separator || seen < 4) {
                return 0;
            }
            at++;
        }
        return length == 0 ? 0 : at;
    }

    /** Whether its groups are such as a person writes: letters of one case, words of the text not among them. */
    private static boolean isWritten(CharSequence text, int start, int end) {
        boolean small = text.charAt(start) >= 'a';
        int letters = 0;
        int group = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isLetter(c)) {
                letters++;
                if (c >= 'a' != small) {
                    return false;
                }
            } else if (!Chars.isDigit(c)) {
                if (letters == i - group && letters != GROUP) {
                    return false;
                }
                letters = 0;
                group = i + 1;
            }
        }
        return true;
    }

    /** The number of ISO 7064 modulo 97: the first four characters at the end, letters as 10 to 35. */
    private static int remainder(CharSequence text, int start, int end) {
        int remainder = 0;
        for (int i = start + 4; i < end; i++) {
            remainder = append(remainder, text.charAt(i));
        }
        for (int i = start; i < start + 4; i++) {
            remainder = append(remainder, text.charAt(i));
        }
        return remainder;
    }

    private static int append(int remainder, char c) {
        if (Chars.isDigit(c)) {
            return (remainder * 10 + c - '0') % 97;
        }
        return Chars.isLetter(c) ? (remainder * 100 + upper(c) - 'A' + 10) % 97 : remainder;
    }

    private static char upper(char c) {
        return (char) (c & ~32);
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : LENGTHS.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return lengths;
    }
}
