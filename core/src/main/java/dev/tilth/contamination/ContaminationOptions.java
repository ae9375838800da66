package dev.tilth.contamination;

import dev.tilth.option.Key;
import java.util.List;

/** What is compared with the training rows, and when an item counts as seen. */
public record ContaminationOptions(
        @Key("Files or globs of benchmark items that must not be trained on; none are built in.") List<String> against,
        @Key("Words in a row that must agree, 2 to 50; 13 is the field's custom (Brown et al. 2020, appendix C), long"
                        + " enough that chance does not make it.")
                int ngram,
        @Key(
                        "Share of an item's n-grams that training rows must hold before it counts as seen, 0 up to 1; 0.8 as in the"
                                + " Llama 2 report.")
                double share,
        @Key("An n-gram is boilerplate, and no evidence, where it is in more units (or items) than this and than"
                        + " boilerplate_share.")
                int boilerplateUnits,
        @Key(
                        "See boilerplate_units; a share of all units (or items), 0 to 1. One in a thousand is no coincidence, it is"
                                + " a template.")
                double boilerplateShare,
        @Key("Words of the shortest common run that is looked for, 2 to 50; at most ngram is used. Eight find a short"
                        + " question inside a text, and items of which every tenth word was changed.")
                int run,
        @Key("Evidence that rejects a row: exact, shuffled, ngram, short, run, answer. What is not listed is only"
                        + " reported: runs find siblings with other numbers, and an answer alone is no question.")
                List<Evidence> reject) {
    public static final ContaminationOptions DEFAULTS = new ContaminationOptions(
            List.of(),
            13,
            0.8,
            5,
            0.001,
            8,
            List.of(Evidence.EXACT, Evidence.SHUFFLED, Evidence.NGRAM, Evidence.SHORT));

    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    public ContaminationOptions {
        against = List.copyOf(against);
        reject = List.copyOf(reject);
        if (ngram < SHORTEST || ngram > LONGEST) {
            throw new IllegalArgumentException("ngram: " + ngram + " words are no n-gram to go by. Give 2 to 50.");
        }
        if (run < SHORTEST || run > LONGEST) {
            throw new IllegalArgumentException("run: " + run + " words are no run to go by. Give 2 to 50.");
        }
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share: " + share + " is never exceeded. Give a number from 0 to under 1.");
        }
        if (boilerplateUnits < 0) {
            throw new IllegalArgumentException(
                    "boilerplate_units: " + boilerplateUnits + " is not a count. Give 0 or more.");
        }
        if (!(boilerplateShare >= 0 && boilerplateShare <= 1)) {
            throw new IllegalArgumentException(
                    "boilerplate_share: " + boilerplateShare + " is not a share. Give a number from 0 to 1.");
        }
    }

    public ContaminationOptions withAgainst(List<String> changed) {
        return new ContaminationOptions(changed, ngram, share, boilerplateUnits, boilerplateShare, run, reject);
    }

    public ContaminationOptions withNgram(int changed) {
        return new ContaminationOptions(against, changed, share, boilerplateUnits, boilerplateShare, run, reject);
    }

    public ContaminationOptions withShare(double changed) {
        return new ContaminationOptions(against, ngram, changed, boilerplateUnits, boilerplateShare, run, reject);
    }

    public ContaminationOptions withReject(List<Evidence> changed) {
        return new ContaminationOptions(against, ngram, share, boilerplateUnits, boilerplateShare, run, changed);
    }

    /** Words of a run at which a comparison starts. */
    int seed() {
        return Math.min(run, ngram);
    }

    /** In how many of {@code all} units an n-gram may be and still be evidence. */
    int mostUnits(long all) {
        return (int) StrictMath.max(boilerplateUnits, StrictMath.floor(boilerplateShare * all));
    }
}
