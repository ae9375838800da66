package dev.tilth.privacy;

/**
 * IPv6 addresses (RFC 4291, section 2.2), around their first colon: eight groups, or {@code ::} once. Not hardware
 * addresses, times, slices or {@code Scope::name}; not {@code ::1}, which names no machine.
 */
final class Ipv6Probe implements Probe {
    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        int start = at;
        while (start > 0 && at - start < 5 && Chars.isHex(text.charAt(start - 1))) {
            start--;
        }
        start = Chars.at(text, start - 1) == '\\' ? Chars.skipEscape(text, start) : start;
        char before = Chars.at(text, start - 1);
        boolean joined = Chars.isAlnum(before) && !Chars.endsEscape(text, start);
        if (at - start < 1 || at - start > 4 || joined || before == ':' || before == '_' || before == '.') {
            return;
        }
        int end = end(text, start);
        if (end > 0) {
            finds.add(PrivateType.IP_ADDRESS, start, end);
        }
    }

    /** End of the address that starts at {@code start} with a group, or -1 where there is none. */
    private static int end(CharSequence text, int start) {
        int groups = 0;
        int digits = 0;
        int gaps = 0;
        int pairs = 0;
        int at = start;
        while (groups < 9) {
            int stop = at;
            while (stop < at + 5 && Chars.isHex(Chars.at(text, stop))) {
                digits += Chars.isDigit(text.charAt(stop)) ? 1 : 0;
                stop++;
            }
            if (stop - at > 4) {
                return -1;
            }
            groups += stop > at ? 1 : 0;
            pairs += stop - at == 2 ? 1 : 0;
            at = stop;
            boolean colon = Chars.at(text, at) == ':';
            if (colon && Chars.at(text, at + 1) == ':') {
                gaps++;
                at += 2;
            } else if (colon && Chars.isHex(Chars.at(text, at + 1))) {
                at++;
            } else {
                break;
            }
        }
        char next = Chars.at(text, at);
        boolean whole = !Chars.isAlnum(next) && next != '_' && !(next == ':' && Chars.at(text, at + 1) == ':');
        boolean full = gaps == 0 && groups == 8 && pairs < 8;
        boolean shortened = gaps == 1 && groups < 8 && digits > 0 && (groups > 2 || startsGlobally(text, start));
        return whole && (full || shortened) ? at : -1;
    }

    /** Whether the first group is one that addresses in use start with, four digits long: 2xxx, 3xxx, fc, fd, fe80. */
    private static boolean startsGlobally(CharSequence text, int start) {
        char first = Chars.at(text, start);
        char second = (char) (Chars.at(text, start + 1) | 32);
        boolean local = (first | 32) == 'f' && (second == 'c' || second == 'd' || second == 'e');
        return Chars.fourHex(text, start) && (first == '2' || first == '3' || local);
    }
}
