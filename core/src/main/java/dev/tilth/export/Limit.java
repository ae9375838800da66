package dev.tilth.export;

import dev.tilth.example.Finding;
import dev.tilth.example.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A rule of a trainer about a whole file, as data.
 *
 * @param rule kebab-case, for example {@code too-few-rows}
 * @param of what is limited
 * @param bound the least or the most of it
 * @param because what the trainer does with what is past the bound, one sentence
 */
public record Limit(String rule, Of of, long bound, String because) {
    /** What a limit is on. */
    public enum Of {
        LEAST_TRAIN_ROWS,
        MOST_FILE_BYTES,
        MOST_ROW_TOKENS
    }

    /** One finding for each limit of {@code target} that {@code facts} break, and file where it is on a file. */
    public static List<Finding> findings(Target target, ExportFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Limit limit : target.limits()) {
            limit.check(facts, findings);
        }
        return findings;
    }

    private void check(ExportFacts facts, List<Finding> findings) {
        for (ExportFile file : facts.files()) {
            boolean train = file.split().equals("train");
            if (of == Of.LEAST_TRAIN_ROWS && train && file.rows() < bound) {
                findings.add(finding(file.name(), file.rows(), "rows"));
            } else if (of == Of.MOST_FILE_BYTES && file.bytes() > bound) {
                findings.add(finding(file.name(), file.bytes(), "bytes"));
            } else if (of == Of.MOST_ROW_TOKENS
                    && train
                    && file.part().isEmpty()
                    && facts.tokens().max() > bound) {
                findings.add(finding(file.name(), facts.tokens().max(), "tokens in the longest row"));
            }
        }
    }

    private Finding finding(String file, long found, String unit) {
        String evidence = String.format(Locale.ROOT, "%,d %s, limit %,d. %s", found, unit, bound, because);
        return new Finding(rule, Severity.WARN, file, evidence);
    }
}
