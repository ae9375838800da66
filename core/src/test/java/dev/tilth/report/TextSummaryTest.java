package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSummaryTest {
    @Test
    void fitsATerminal() {
        assertThat(TextSummary.write(SupportDesk.report(), "out/support-desk/7c1f0e9a4b62", false))
                .isEqualTo(EXPECTED)
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void coloursVerdictsAndNothingElse() {
        String coloured = TextSummary.write(SupportDesk.report(), "out/support-desk/7c1f0e9a4b62", true);
        assertThat(coloured).startsWith("\u001B[1;31mNO-GO\u001B[0m  support-desk");
        assertThat(coloured.replace("\u001B[0m", "").replaceAll("\u001B\\[1;3[123]m", ""))
                .isEqualTo(EXPECTED);
    }

    @Test
    void doesNotLetDataSteerTheTerminal() {
        String text = TextSummary.write(Hostile.report(), "out/x\u001B]0;owned\u0007", false);
        assertThat(text)
                .doesNotContain("\u001B")
                .doesNotContain("\u0007")
                .doesNotContain("\u202E")
                .doesNotContain("\u0000")
                .doesNotContain("\uD800|");
    }

    private static final String EXPECTED =
            """
            NO-GO  support-desk 7c1f0e9a4b62
            2 of 12 gates miss their limits: source loss (34.1 %, at most 20 %), largest
            class (42 %, at most 40 %).

            NO-GO          source loss          34.09 % [29.33 %, 39.19 %]  at most 20 %
                           Mend the source or its mapping: rejected.jsonl names each row and
                           reason.
            NO-GO          largest class        42.02 %                     at most 40 %
                           Add rows of the other classes, or cap the largest.
            CANNOT DECIDE  reviewed share       not measured                at least 5 %
                           There are no reviews of these rows. Have an expert review a
                           sample of every source.
            CANNOT DECIDE  residual privacy     not measured                at most 1 %
                           Nobody has searched for what the detectors missed. Have people
                           search a sample of the kept rows.
            GO             volume               1,929                       at least 1,000
            GO             real share           87.97 %                     at least 60 %
            GO             test set sealed      yes                         must be yes
            GO             task locked          yes                         must be yes
            GO             cross split overlap  0                           at most 0
            GO             contamination        0.75 %                      at most 1 %
            GO             rejected share       17.52 % [16.05 %, 19.08 %]  at most 50 %
            GO             whole data           yes                         must be yes

            ALARM          source duplicates, paraphrases: 95 of 335 rows (28.4 %) repeat
                           another row: near 71, exact 18, format 6; of source tickets 60,
                           paraphrases 35. Look at its pairs.
            ALARM          large cluster, data/tickets.csv#12: 31 rows (1.3 % of 2,260) are
                           one cluster: near 22, exact 8. See whether it is a template whose
                           filled-in words matter.

            duplicates     judged: 180 of 211 pairs; false positives 1.3 % (0.4 % to 3.6 %).
                           This was said of version 5b0f62c1a9d3, which removed other pairs;
                           171 of the judged ones are removed here too.

            read            2,412  tickets 1,648, experts 412, paraphrases 352
            read               -9  broken-csv 4, not-utf8 2, not-json 3
            shape             -16  missing-field 11, unknown-role 2, wrong-type 3
            check             -50  empty-answer 21, placeholder-answer 14, broken-encoding
                                   5, tool-arguments-schema 4, echo 6
            length            -12  too-short 7, too-long 5
            task              -63  stale-definition 63 (quarantined)
            override           -2  dropped 2
            exact            -118
            format            -37
            near             -164
            seal               -6  sealed 6
            seal               +3  sealed rows that no source has any more
            contamination      -9  contaminated 9
            kept            1,929  train 1,351, validation 191, test 387
            planted items  found: verbatim 30 of 30

            out/support-desk/7c1f0e9a4b62
            """;
}
