package dev.tilth.privacy;

import dev.tilth.option.Key;
import java.util.List;

/** What of personal data and secrets is replaced. */
public record PrivacyOptions(
        @Key("What happens to personal data and secrets: redact replaces each value by a typed placeholder, report only"
                        + " counts them. Default redact: what is trained on can be said again.")
                Mode mode,
        @Key("Types to leave as they are, for example [ip-address, secret-jwt]; secret stands for all secrets. Default"
                        + " none.")
                List<String> off,
        @Key("Exact values to leave as they are, for example [support@example.com]: what is public anyway. Default"
                        + " none.")
                List<String> allow) {
    /** Whether values are replaced. */
    public enum Mode {
        REDACT,
        REPORT
    }

    public static final PrivacyOptions DEFAULTS = new PrivacyOptions(Mode.REDACT, List.of(), List.of());

    private static final String ALL_SECRETS = "secret";

    public PrivacyOptions {
        off = List.copyOf(off);
        allow = List.copyOf(allow);
        List<String> known = PrivateType.all().stream().map(PrivateType::rule).toList();
        for (String type : off) {
            if (!type.equals(ALL_SECRETS) && !known.contains(type)) {
                throw new IllegalArgumentException("off: " + type
                        + " is no type of private value. Give secret or some of " + String.join(", ", known) + ".");
            }
        }
    }

    public PrivacyOptions withMode(Mode changed) {
        return new PrivacyOptions(changed, off, allow);
    }

    public PrivacyOptions withOff(List<String> changed) {
        return new PrivacyOptions(mode, changed, allow);
    }

    public PrivacyOptions withAllow(List<String> changed) {
        return new PrivacyOptions(mode, off, changed);
    }

    boolean leavesOut(PrivateType type, String text, int start, int end) {
        if (off.isEmpty() && allow.isEmpty()) {
            return false;
        }
        boolean secretOff = type.kind() == PrivateType.Kind.SECRET && off.contains(ALL_SECRETS);
        return secretOff || off.contains(type.rule()) || allow.contains(text.substring(start, end));
    }
}
