package dev.tilth.export;

import dev.tilth.example.Finding;
import dev.tilth.example.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of a trainer, as data: about a file, or about each of its rows.
 *
 * @param rule kebab-case, for example {@code too-few-rows}
 * @param of what is limited
 * @param bound the least or the most of it
 * @param because what the trainer does with what is past the bound, one sentence
 */
public record Limit(String rule, Of of, long bound, String because) {
    /** What a limit is on. */
    public enum Of {
        LEAST_TRAIN_ROWS("train", "rows"),
        MOST_TRAIN_ROWS("train", "rows"),
        MOST_VALIDATION_ROWS("validation", "rows"),
        MOST_FILE_BYTES("", "bytes"),
        MOST_VALIDATION_BYTES("validation", "bytes"),
        MOST_ROW_TOKENS("train", "tokens in the longest row");

        private final String split;
        private final String unit;

        Of(String split, String unit) {
            this.split = split;
            this.unit = unit;
        }
    }

    /** One finding for each limit of {@code target} that {@code facts} break, and file where it is on a file. */
    public static List<Finding> findings(Target target, ExportFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Limit limit : target.limits()) {
            for (ExportFile file : facts.files()) {
                limit.check(file, facts.tokens(), findings);
            }
        }
        return findings;
    }

    /** The least limit on the tokens of a row among those of {@code targets}; {@link Long#MAX_VALUE} where none has one. */
    public static long mostRowTokens(List<Target> targets) {
        return targets.stream()
                .flatMap(target -> target.limits().stream())
                .filter(limit -> limit.of == Of.MOST_ROW_TOKENS)
                .mapToLong(Limit::bound)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void check(ExportFile file, ExportFacts.Tokens tokens, List<Finding> findings) {
        if (!of.split.isEmpty() && !of.split.equals(file.split())) {
            return;
        }
        switch (of) {
            case LEAST_TRAIN_ROWS -> add(file, file.rows(), file.rows() < bound, findings);
            case MOST_TRAIN_ROWS, MOST_VALIDATION_ROWS -> add(file, file.rows(), file.rows() > bound, findings);
            case MOST_FILE_BYTES, MOST_VALIDATION_BYTES -> add(file, file.bytes(), file.bytes() > bound, findings);
            case MOST_ROW_TOKENS -> add(file, tokens.max(), file.part().isEmpty() && tokens.max() > bound, findings);
        }
    }

    private void add(ExportFile file, long found, boolean broken, List<Finding> findings) {
        if (broken) {
            findings.add(new Finding(rule, Severity.WARN, file.name(), evidence(found, of.unit)));
        }
    }

    /** What of a row with so many tokens breaks this limit; empty where nothing does or the limit is on files. */
    Optional<String> brokenBy(int tokens) {
        return of == Of.MOST_ROW_TOKENS && tokens > bound ? Optional.of(evidence(tokens, "tokens")) : Optional.empty();
    }

    private String evidence(long found, String unit) {
        return String.format(Locale.ROOT, "%,d %s, limit %,d. %s", found, unit, bound, because);
    }
}
