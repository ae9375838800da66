package dev.tilth.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A type of private value, as data.
 *
 * @param rule its name in recipe, ledger and report, kebab-case
 * @param placeholder what stands where the value stood; holds no character that JSON escapes
 * @param rank where finds overlap, the lowest rank names the type; the more specific the lower
 */
public record PrivateType(String rule, Kind kind, String placeholder, int rank) {
    /** Whom it harms: a person, or the owner of a system. */
    public enum Kind {
        PERSONAL,
        SECRET
    }

    public static final PrivateType CREDIT_CARD = personal("credit-card", "[CREDIT_CARD]", 10);
    public static final PrivateType IBAN = personal("iban", "[IBAN]", 11);
    public static final PrivateType EMAIL = personal("email", "[EMAIL]", 12);
    public static final PrivateType SSN = personal("ssn", "[SSN]", 13);
    public static final PrivateType IP_ADDRESS = personal("ip-address", "[IP_ADDRESS]", 14);
    public static final PrivateType PHONE = personal("phone", "[PHONE]", 15);

    private static final int SPECIFIC_SECRET = 0;
    private static final int NAMED_SECRET = 5;

    private static PrivateType personal(String rule, String placeholder, int rank) {
        return new PrivateType(rule, Kind.PERSONAL, placeholder, rank);
    }

    /** A secret that its own form gives away, for example {@code github-token}. */
    static PrivateType secret(String kind) {
        return new PrivateType("secret-" + kind, Kind.SECRET, "[SECRET]", SPECIFIC_SECRET);
    }

    /** A secret that only the name before it gives away, for example {@code password}. */
    static PrivateType namedSecret(String kind) {
        return new PrivateType("secret-" + kind, Kind.SECRET, "[SECRET]", NAMED_SECRET);
    }

    /** Every type that the built-in detectors find: personal data by rank, then secrets by name. */
    public static List<PrivateType> all() {
        List<PrivateType> all = new ArrayList<>(List.of(CREDIT_CARD, IBAN, EMAIL, SSN, IP_ADDRESS, PHONE));
        List<PrivateType> secrets = new ArrayList<>(BuiltInDetector.secrets());
        secrets.sort(Comparator.comparing(PrivateType::rule));
        all.addAll(secrets);
        return Collections.unmodifiableList(all);
    }
}
