package dev.tilth.privacy;

import java.util.ArrayList;
import java.util.List;

/** The slow twin of {@link BuiltInDetector}: asks at each place every probe that has the character there as an anchor. */
final class EveryPlace implements Detector {
    private final List<Anchored> probes = new ArrayList<>();

    private record Anchored(Probe probe, String anchors) {}

    EveryPlace() {
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
        probes.add(new Anchored(probe, anchors));
    }

    @Override
    public void find(CharSequence text, Finds finds) {
        for (int at = 0; at < text.length(); at++) {
            if (at < finds.coveredTo()) {
                continue;
            }
            for (Anchored anchored : probes) {
                if (anchored.anchors.indexOf(text.charAt(at)) >= 0) {
                    anchored.probe.probe(text, at, finds);
                }
            }
        }
    }
}
