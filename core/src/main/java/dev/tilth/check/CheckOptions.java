package dev.tilth.check;

import dev.tilth.example.Severity;
import dev.tilth.option.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules do.
 *
 * @param rules rule name to {@code reject}, {@code warn} or {@code off}; for the edits of the normal form {@code edit} or
 *     {@code off}
 */
public record CheckOptions(
        @Key(
                        "Per rule: reject, warn or off (edit or off for the normal form), for example {refusal: reject, echo: off};"
                                + " a rule that is not named keeps its default.")
                Map<String, String> rules) {
    public static final CheckOptions DEFAULTS = new CheckOptions(Map.of());

    public CheckOptions {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        rules.forEach(CheckOptions::check);
    }

    public CheckOptions withRules(Map<String, String> changed) {
        return new CheckOptions(changed);
    }

    /** What the rule does here; empty where it is off. */
    public Optional<Severity> severity(Rule rule) {
        String said = rules.getOrDefault(rule.word(), rule.severity().word());
        return said.equals(Rule.OFF) ? Optional.empty() : Optional.of(Severity.valueOf(said.toUpperCase(Locale.ROOT)));
    }

    private static void check(String name, String said) {
        Rule rule = Rule.of(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("rules: \"" + name + "\" is not a rule. The nearest one is \""
                                + Rule.nearest(name).word() + "\"."));
        boolean edits = rule.severity() == Severity.EDIT;
        boolean known =
                said.equals(Rule.OFF) || (edits ? said.equals("edit") : said.equals("reject") || said.equals("warn"));
        if (!known) {
            throw new IllegalArgumentException("rules." + name + ": \"" + said + "\" is not known. Use "
                    + (edits ? "edit or off." : "reject, warn or off."));
        }
    }
}
