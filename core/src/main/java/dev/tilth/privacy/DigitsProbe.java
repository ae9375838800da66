package dev.tilth.privacy;

import java.util.List;

/**
 * All that starts with digits, tried in the order of what proves most: IBAN, payment card, IP address, SSN, phone. Looks
 * only at the first digit of a run, so that a part of a longer number is never taken for a number.
 */
final class DigitsProbe implements Probe {
    private final List<Probe> probes;

    DigitsProbe() {
        probes = List.of(new IbanProbe(), new CardProbe(), new Ipv4Probe(), new SsnProbe(), new PhoneProbe());
    }

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        if (Chars.isDigit(Chars.at(text, at - 1))) {
            return;
        }
        for (Probe probe : probes) {
            probe.probe(text, at, finds);
            if (finds.coveredTo() > at) {
                return;
            }
        }
    }
}
