package dev.tilth.report;

import java.util.List;
import java.util.Optional;

/**
 * What could be wrong with the removal of duplicates: the most dangerous step, since a row that is removed by mistake is
 * missed by nobody.
 *
 * @param alarms what a person should look at first
 * @param bands removed pairs by similarity, the least similar first
 * @param unverified pairs that were not compared, in crowds of rows on one template
 * @param judged what people said of such pairs; empty where nobody was asked
 */
public record DuplicateRisk(List<Alarm> alarms, List<Band> bands, long unverified, Optional<Judged> judged) {
    public DuplicateRisk {
        alarms = List.copyOf(alarms);
        bands = List.copyOf(bands);
    }

    /**
     * Something that is seldom so in good data.
     *
     * @param rule {@code source_duplicates}, {@code large_cluster}, {@code short_rows} or {@code unverified}
     * @param subject the source, row or sort of rows that it is about
     * @param evidence the counts
     * @param action what to do
     */
    public record Alarm(String rule, String subject, String evidence, String action) {}

    /**
     * Removed pairs of about one similarity.
     *
     * @param name for example {@code near 0.8 to 0.85}
     * @param from least similarity
     * @param to greatest similarity
     * @param pairs how many were removed
     * @param examples some of them, the same on every run
     */
    public record Band(String name, double from, double to, long pairs, List<Duplicates.Pair> examples) {
        public Band {
            examples = List.copyOf(examples);
        }
    }

    /**
     * What people said of a sample of removed pairs.
     *
     * @param version of which the sample was drawn
     * @param own whether this version removed the very same pairs, so that what is said is said of it
     * @param pairs that version removed, exact ones aside
     * @param judged of these
     * @param different judged to be two examples: removed by mistake
     * @param here how many of the judged pairs are removed here too
     * @param falsePositives share of all pairs that were removed by mistake; empty where too few were judged
     * @param judges who judged
     */
    public record Judged(
            String version,
            boolean own,
            long pairs,
            long judged,
            long different,
            long here,
            Optional<Share> falsePositives,
            List<String> judges) {
        public Judged {
            judges = List.copyOf(judges);
        }

        /** One sentence: how many of which pairs, the rate with its interval, and of which version it is said. */
        public String words() {
            String rate = falsePositives
                    .map(share -> "false positives " + share.words())
                    .orElse("too few to say how many were removed by mistake");
            String of = own
                    ? ""
                    : ". This was said of version " + version + ", which removed other pairs; " + Figures.count(here)
                            + " of the judged ones are removed here too";
            return "judged: " + Figures.count(judged) + " of " + Figures.count(pairs, "pair") + "; " + rate + of + ".";
        }
    }

    /**
     * @param share from 0 to 1
     * @param low end of its interval of 95 % confidence
     * @param high the other end
     */
    public record Share(double share, double low, double high) {
        String words() {
            String value = Figures.percent(share);
            return low == high ? value : value + " (" + Figures.percent(low) + " to " + Figures.percent(high) + ")";
        }
    }
}
