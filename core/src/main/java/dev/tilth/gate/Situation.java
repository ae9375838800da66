package dev.tilth.gate;

import java.util.List;
import java.util.function.Predicate;

/**
 * A situation that counts alone can show, and what to do in it. Those by volume stand first and exclude one another.
 */
record Situation(Predicate<Counts> holds, Advice advice) {
    private static final List<Situation> ALL = List.of(
            of(
                    "too-few",
                    counts -> counts.kept() < 500,
                    "fewer than 500 good examples",
                    "Do not fine-tune yet: retrieval or prompting serves better. Collect more, and measure the prompt"
                            + " first."),
            of(
                    "narrow",
                    counts -> counts.kept() >= 500 && counts.kept() < 5_000,
                    "500 to 5,000 examples",
                    "Train a small adapter (LoRA) on one narrow task, and have experts review every row."),
            of(
                    "standard",
                    counts -> counts.kept() >= 5_000 && counts.kept() < 50_000,
                    "5,000 to 50,000 examples",
                    "The standard case where they come from production: plan 4 to 8 weeks of curation."),
            of(
                    "mixed",
                    counts -> counts.kept() >= 50_000,
                    "50,000 examples or more",
                    "Filter hard: of mixed sources 60 to 80 % usually drop. Train on a smaller, better part first."),
            of(
                    "synthetic-only",
                    counts -> counts.kept() > 0 && counts.synthetic() == counts.kept(),
                    "only synthetic rows",
                    "Do not train on these alone: collect real rows for most of the set, and have people validate the"
                            + " rest."),
            of(
                    "vendor-set",
                    counts -> counts.sources().stream()
                            .anyMatch(source -> source.kind().equals("vendor") && source.kept() > 0),
                    "rows from a vendor",
                    "Audit a sample before use: fault rate, padding, and rows that repeat each other."),
            of(
                    "several-sources",
                    counts -> counts.sources().stream()
                                    .filter(source -> source.kept() > 0)
                                    .count()
                            > 1,
                    "several sources",
                    "Document what each is, who labelled it and when; compare their quality before mixing them."),
            of(
                    "no-test-set",
                    counts -> counts.splits().test() == 0,
                    "no test set",
                    "Build the evaluation set before the training set: without one no result can be believed."));

    private static Situation of(String name, Predicate<Counts> holds, String seen, String action) {
        return new Situation(holds, new Advice(name, seen, action));
    }

    /** The advice for each situation that these counts show. */
    static List<Advice> advice(Counts counts) {
        return ALL.stream()
                .filter(situation -> situation.holds.test(counts))
                .map(Situation::advice)
                .toList();
    }
}
