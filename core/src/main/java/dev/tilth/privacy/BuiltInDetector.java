package dev.tilth.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All built-in probes in one pass: the scanner walks over the text and asks, at each character that some probe is
 * anchored at, only the probes of that character. No probe moves the scanner, so that a near miss hides nothing.
 */
final class BuiltInDetector implements Detector {
    private static final int ASCII = 128;

    private final Probe[][] probes = new Probe[ASCII][];

    BuiltInDetector() {
        Arrays.fill(probes, new Probe[0]);
        for (Tokens.Form form : Tokens.FORMS) {
            TokenProbe probe = new TokenProbe(form);
            add(probe, String.valueOf(probe.anchor()));
        }
        add(new AwsSecretProbe(), "KS");
        add(new JwtProbe(), "J");
        add(new PemProbe(), "-");
        add(new UrlProbe(), ":");
        add(new BotTokenProbe(), ":.");
        add(new AssignmentProbe(), "=:");
        add(new Ipv6Probe(), ":");
        add(new EmailProbe(), "@");
        add(new DigitsProbe(), "0123456789");
    }

    private void add(Probe probe, String anchors) {
        for (int i = 0; i < anchors.length(); i++) {
            char anchor = anchors.charAt(i);
            List<Probe> there = new ArrayList<>(List.of(probes[anchor]));
            there.add(probe);
            probes[anchor] = there.toArray(Probe[]::new);
        }
    }

    @Override
    public void find(CharSequence text, Finds finds) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (c < ASCII && probes[c].length > 0) {
                for (Probe probe : probes[c]) {
                    probe.probe(text, at, finds);
                }
                at = Math.max(at, finds.coveredTo() - 1);
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
