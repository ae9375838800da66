package dev.tilth.privacy;

import java.util.Set;

/**
 * IPv4 addresses: four numbers up to 255. Not versions ({@code version 1.2.3.4}, {@code lib-1.2.3.4.jar}), not section
 * numbers (four numbers under 32 need a word for addresses). Private networks and documentation ranges are found: beside
 * other facts they name a person's machine. Not {@code 127.0.0.1}, {@code 0.0.0.0}, netmasks, broadcasts and public
 * resolvers such as {@code 8.8.8.8}: they name no one's, and code is full of them.
 */
final class Ipv4Probe implements Probe {
    private static final int LEAST_OF_LARGEST = 32;
    private static final Set<String> WORDS = Context.words(
            """
            ip ips ipv4 address addresses addr host hosts server ping dns resolver gateway subnet
            router remote client login traceroute""");
    private static final Set<String> VERSION = Context.words(
            """
            version versions ver v release releases build firmware rev revision section chapter
            clause figure table oid rfc upgrade patch update""");

    private static final Set<Integer> PUBLIC_RESOLVERS =
            Set.of(0x08080808, 0x08080404, 0x01010101, 0x01000001, 0x09090909);

    private static final Context CONTEXT = new Context(3, WORDS, VERSION);

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (Chars.at(text, at + 1) != '.' && Chars.at(text, at + 2) != '.' && Chars.at(text, at + 3) != '.') {
            return;
        }
        int value = 0;
        int largest = 0;
        int next = at;
        for (int part = 0; part < 4; part++) {
            int end = next;
            int octet = 0;
            while (end < next + 3 && Chars.isDigit(Chars.at(text, end))) {
                octet = octet * 10 + text.charAt(end) - '0';
                end++;
            }
            boolean padded = end - next > 1 && text.charAt(next) == '0';
            if (end == next || octet > 255 || padded || (part < 3 && Chars.at(text, end) != '.')) {
                return;
            }
            value = value << 8 | octet;
            largest = Math.max(largest, octet);
            next = part < 3 ? end + 1 : end;
        }
        if (standsAlone(text, at, next) && namesMachine(value) && isAddress(text, at, largest, finds)) {
            finds.add(PrivateType.IP_ADDRESS, at, next);
        }
    }

    private static boolean standsAlone(CharSequence text, int at, int end) {
        char before = Chars.at(text, at - 1);
        char next = Chars.at(text, end);
        boolean joined = before == '.' || ((before == '-' || before == '_') && Chars.isAlnum(Chars.at(text, at - 2)));
        boolean compared = before == '=' && "=<>~!^".indexOf(Chars.at(text, at - 2)) >= 0;
        boolean goesOn = next == '_' || ((next == '.' || next == '-') && Chars.isAlnum(Chars.at(text, end + 1)));
        return Chars.opensWord(text, at) && !joined && !compared && !goesOn && !Chars.isAlnum(next);
    }

    private static boolean namesMachine(int value) {
        int first = value >>> 24;
        return first != 0 && first != 127 && first < 224 && !PUBLIC_RESOLVERS.contains(value);
    }

    private static boolean isAddress(CharSequence text, int at, int largest, Finds finds) {
        Context.Says says = CONTEXT.before(text, at, finds);
        boolean ofProduct = Chars.at(text, at - 1) == '/' && Chars.isLetter(Chars.at(text, at - 2));
        boolean unlikely = largest < LEAST_OF_LARGEST || ofProduct;
        return says == Context.Says.FOR || (says == Context.Says.NOTHING && !unlikely);
    }
}
