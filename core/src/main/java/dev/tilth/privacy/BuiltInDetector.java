package dev.tilth.privacy;

import dev.tilth.json.LowBytes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All built-in probes in one pass: the scanner walks over the text and asks, at each place that some probe is anchored
 * at, only the probes of that place. No probe moves the scanner, so that a near miss hides nothing.
 *
 * <p>Eight characters at a time are seen to hold no anchor, or where one may be, since all lie in one range.
 */
final class BuiltInDetector implements Detector {
    private static final long FROM_FIRST = LowBytes.ONES * (0x80 - Anchors.FIRST);
    private static final long PAST_LAST = LowBytes.ONES * (0x80 - Anchors.LAST - 1);

    private final Anchors anchors = new Anchors();

    BuiltInDetector() {
        for (Tokens.Form form : Tokens.FORMS) {
            TokenProbe probe = new TokenProbe(form);
            anchors.add(probe, probe::follows, String.valueOf(probe.anchor()));
        }
        anchors.add(new AwsSecretProbe(), c -> c == 'A', "KS");
        anchors.add(new JwtProbe(), c -> c == 'y', "J");
        anchors.add(new PemProbe(), c -> c != '-', "-");
        anchors.add(new UrlProbe(), Chars::isAlnum, ":");
        anchors.add(new BotTokenProbe(), Chars::isBase64Url, ":.");
        anchors.add(new AssignmentProbe(), AssignmentProbe::precedes, "=:");
        anchors.add(new Ipv6Probe(), Chars::isHex, ":");
        anchors.add(new EmailProbe(), c -> true, "@");
        anchors.add(new DigitsProbe(), c -> !Chars.isDigit(c), "0123456789");
    }

    @Override
    public void find(CharSequence text, Finds finds) {
        String read = text.toString();
        LowBytes low = new LowBytes(read);
        for (int from = 0; from < read.length(); from += LowBytes.WINDOW) {
            int count = low.read(from);
            for (int i = 0; i < count; i += 8) {
                for (long hits = hits(low.eight(i)); hits != 0; hits &= hits - 1) {
                    look(text, from + i + LowBytes.first(hits), finds);
                }
            }
        }
    }

    /** The high bit of each byte that can be an anchor; no lane carries into the next. */
    private static long hits(long bytes) {
        long low = bytes & ~LowBytes.HIGH_BITS;
        return (low + FROM_FIRST) & ~(low + PAST_LAST) & ~bytes & LowBytes.HIGH_BITS;
    }

    private void look(CharSequence text, int at, Finds finds) {
        if (at >= finds.coveredTo()) {
            for (Probe probe : anchors.at(text, at)) {
                probe.probe(text, at, finds);
            }
        }
    }

    /** Each type of secret once. */
    static Set<PrivateType> secrets() {
        Set<PrivateType> types = new LinkedHashSet<>();
        for (Tokens.Form form : Tokens.FORMS) {
            types.add(form.type());
        }
        types.addAll(List.of(JwtProbe.TYPE, PemProbe.TYPE, UrlProbe.CONNECTION, UrlProbe.BASIC_AUTH));
        types.addAll(List.of(BotTokenProbe.TELEGRAM, BotTokenProbe.DISCORD));
        types.addAll(
                List.of(SecretName.PASSWORD_TYPE, SecretName.KEY_TYPE, SecretName.AWS_TYPE, SecretName.AZURE_TYPE));
        return types;
    }
}
