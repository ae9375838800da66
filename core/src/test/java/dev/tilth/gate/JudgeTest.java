package dev.tilth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final SourceCount TICKETS = new SourceCount("tickets", "production", 1_600, 0, 1_500, 100, 0);
    private static final SourceCount GENERATED = new SourceCount("generated", "synthetic", 500, 0, 500, 0, 0);
    private static final Counts GOOD = new Counts(
            true,
            Objective.CHAT,
            List.of(TICKETS, GENERATED),
            new Splits(1_400, 200, 400),
            new Classes(1_500, 5, "billing", 450),
            Counts.NO_FORMAT,
            new Overlap("splits", 1_800, 0),
            List.of(new Overlap("test", 400, 2), new Overlap("benchmarks/faq.jsonl", 50, 0)),
            true,
            TaskLock.LOCKED);

    @Test
    void writesOneLineAGate() {
        assertThat(Judge.judge(GOOD, GateOptions.DEFAULTS).lines())
                .containsExactly(
                        "volume               2,000                    at least 1,000  GO             NO-GO under 1,000.",
                        "real_share           75 %                     at least 60 %   GO             NO-GO under 60 %.",
                        "reviewed_share       not measured             at least 5 %    CANNOT DECIDE  There are no reviews"
                                + " of these rows. Have an expert review a sample of every source.",
                        "sealed               yes                      must be yes     GO             NO-GO if no.",
                        "task_locked          yes                      must be yes     GO             NO-GO if no.",
                        "cross_split_overlap  0                        at most 0       GO             NO-GO over 0.",
                        "contamination        0.5 %                    at most 1 %     GO             NO-GO over 1 %.",
                        "rejected_share       4.76 % [3.93 %, 5.76 %]  at most 50 %    GO             NO-GO over 50 %.",
                        "source_loss          6.25 % [5.17 %, 7.54 %]  at most 20 %    GO             NO-GO over 20 %.",
                        "residual_privacy     not measured             at most 1 %     CANNOT DECIDE  Nobody has searched"
                                + " for what the detectors missed. Have people search a sample of the kept rows.",
                        "largest_class        30 %                     at most 40 %    GO             NO-GO over 40 %.",
                        "whole_data           yes                      must be yes     GO             NO-GO if no.");
    }

    @Test
    void whatNobodyMeasuredLeavesTheWholeUndecided() {
        assertThat(Judge.judge(GOOD, GateOptions.DEFAULTS).verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void waivingWhatIsNotMeasuredGivesGoAndSaysSo() {
        Judgement judgement = Judge.judge(GOOD, waiving(GateOptions.DEFAULTS));

        assertThat(judgement.verdict()).isEqualTo(Verdict.GO);
        assertThat(judgement.loosened())
                .extracting(ruling -> ruling.gate().name())
                .containsExactly("reviewed_share", "residual_privacy");
    }

    @Test
    void oneFailureIsAFailureOfTheWhole() {
        Judgement judgement = Judge.judge(unsealed(), waiving(GateOptions.DEFAULTS));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling(judgement, "sealed").change())
                .isEqualTo("Run tilth seal on this version and commit what it writes.");
    }

    @Test
    void saysHowManyRealRowsAreMissing() {
        Counts mostlyGenerated = with(
                List.of(
                        new SourceCount("experts", "expert", 400, 0, 400, 0, 0),
                        new SourceCount("generated", "synthetic", 600, 0, 600, 0, 0)),
                new Splits(700, 100, 200));
        Ruling ruling = ruling(Judge.judge(mostlyGenerated, GateOptions.DEFAULTS), "real_share");

        assertThat(ruling.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling.change()).isEqualTo("Add 500 real rows, or keep at most 266 synthetic ones.");
    }

    @Test
    void aSourceOfThreeRowsCannotBeCalledBad() {
        Counts small = with(
                List.of(
                        new SourceCount("tickets", "production", 1_000, 0, 900, 100, 0),
                        new SourceCount("notes", "expert", 3, 0, 2, 1, 0)),
                new Splits(702, 100, 100));
        Ruling ruling = ruling(Judge.judge(small, GateOptions.DEFAULTS), "source_loss");

        assertThat(ruling.verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling.found()).isEqualTo("33.33 % [6.15 %, 79.23 %]");
    }

    @Test
    void aRowSetAsideIsNotLost() {
        Counts older = with(
                List.of(
                        new SourceCount("tickets", "production", 1_000, 0, 900, 100, 0),
                        new SourceCount("tickets-2023", "production", 120, 0, 0, 0, 120)),
                new Splits(700, 100, 100));
        Ruling ruling = ruling(Judge.judge(older, GateOptions.DEFAULTS), "source_loss");

        assertThat(ruling.verdict()).isEqualTo(Verdict.GO);
        assertThat(ruling.found()).isEqualTo("10 % [8.29 %, 12.02 %]");
    }

    @Test
    void aBadSourceIsNotHiddenBehindASmallOne() {
        Counts bad = with(
                List.of(
                        new SourceCount("tickets", "production", 1_000, 0, 700, 300, 0),
                        new SourceCount("notes", "expert", 3, 0, 2, 1, 0)),
                new Splits(502, 100, 100));
        Ruling ruling = ruling(Judge.judge(bad, GateOptions.DEFAULTS), "source_loss");

        assertThat(ruling.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling.found()).isEqualTo("30 % [27.24 %, 32.91 %]");
    }

    @Test
    void aLargeCleanBenchmarkDoesNotThinOutASmallDirtyOne() {
        Counts dirty = new Counts(
                true,
                Objective.CHAT,
                GOOD.sources(),
                GOOD.splits(),
                GOOD.classes(),
                Counts.NO_FORMAT,
                GOOD.leaks(),
                List.of(new Overlap("large.jsonl", 100_000, 0), new Overlap("small.jsonl", 100, 2)),
                true,
                TaskLock.LOCKED);
        Ruling ruling = ruling(Judge.judge(dirty, GateOptions.DEFAULTS), "contamination");

        assertThat(ruling.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling.measure().toJson().write())
                .isEqualTo(
                        "{\"name\":\"contamination\",\"value\":0.02,\"unit\":\"share\",\"n\":100,"
                                + "\"evidence\":\"2 of 100 items of small.jsonl are in training rows, before any was rejected\"}");
    }

    @Test
    void withNothingToCompareWithContaminationIsUnknownAndSaysWhatToDo() {
        Counts alone = new Counts(
                true,
                Objective.CHAT,
                GOOD.sources(),
                GOOD.splits(),
                GOOD.classes(),
                Counts.NO_FORMAT,
                GOOD.leaks(),
                List.of(),
                false,
                TaskLock.LOCKED);
        Ruling ruling = ruling(Judge.judge(alone, GateOptions.DEFAULTS), "contamination");

        assertThat(ruling.verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling.change())
                .isEqualTo(
                        "No reference file is named and no test set is sealed. Name the benchmarks that will be used in"
                                + " contamination.against, or seal the test set.");
    }

    @Test
    void twoClassesMayHoldThreeQuarters() {
        assertThat(new Limits(GateOptions.DEFAULTS).largestClass(2).limit()).isEqualTo(0.75);
        assertThat(new Limits(GateOptions.DEFAULTS).largestClass(3).limit()).isEqualTo(0.5);
        assertThat(new Limits(GateOptions.DEFAULTS).largestClass(10).limit()).isEqualTo(0.4);
    }

    @Test
    void dataWithoutLabelsHasNoGateOnClasses() {
        Counts chat = with(GOOD.sources(), GOOD.splits());

        assertThat(Judge.judge(chat, GateOptions.DEFAULTS).rulings())
                .extracting(ruling -> ruling.gate().name())
                .doesNotContain("largest_class");
    }

    @Test
    void aQuickLookCannotDecide() {
        Counts limited = new Counts(
                false,
                Objective.CHAT,
                GOOD.sources(),
                GOOD.splits(),
                GOOD.classes(),
                Counts.NO_FORMAT,
                GOOD.leaks(),
                GOOD.contamination(),
                true,
                TaskLock.LOCKED);
        Judgement judgement = Judge.judge(limited, waiving(GateOptions.DEFAULTS));

        assertThat(judgement.verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(ruling(judgement, "whole_data").change())
                .isEqualTo("Only the first rows were read. Build without --limit.");
    }

    @Test
    void nothingKeptIsNoGoAndNothingIsDividedByZero() {
        Counts nothing = new Counts(
                true,
                Objective.UNSTATED,
                List.of(),
                new Splits(0, 0, 0),
                Classes.NONE,
                Counts.NO_FORMAT,
                new Overlap("splits", 0, 0),
                List.of(),
                false,
                TaskLock.NONE);
        Judgement judgement = Judge.judge(nothing, GateOptions.DEFAULTS);

        assertThat(judgement.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(ruling(judgement, "volume").change()).isEqualTo("Add 500 rows that pass the checks.");
        assertThat(judgement.advice()).extracting(Advice::situation).containsExactly("too-few", "no-test-set");
    }

    @Test
    void exactlyOneAdviceIsByVolume() {
        List<String> byVolume = List.of("too-few", "narrow", "standard", "mixed");
        long[] kept = {0, 499, 500, 4_999, 5_000, 49_999, 50_000, 5_000_000};
        String[] expected = {"too-few", "too-few", "narrow", "narrow", "standard", "standard", "mixed", "mixed"};
        for (int i = 0; i < kept.length; i++) {
            Counts counts = with(
                    List.of(new SourceCount("a", "production", kept[i], 0, kept[i], 0, 0)), new Splits(kept[i], 0, 0));
            assertThat(Situation.advice(counts))
                    .extracting(Advice::situation)
                    .filteredOn(byVolume::contains)
                    .containsExactly(expected[i]);
        }
    }

    @Test
    void theJudgementFollowsFromTheWrittenCounts() throws NotJson {
        Judgement judgement = Judge.judge(GOOD, GateOptions.DEFAULTS);
        Counts read = Counts.ofJson(JsonReader.read(GOOD.toJson().write()));

        assertThat(Judge.judge(read, GateOptions.DEFAULTS)).isEqualTo(judgement);
        assertThat(Judgement.ofJson(JsonReader.read(judgement.toJson().write())))
                .isEqualTo(judgement);
    }

    @Test
    void aWrittenJudgementThatDoesNotFollowIsRefused() {
        String written = Judge.judge(unsealed(), GateOptions.DEFAULTS)
                .toJson()
                .write()
                .replaceFirst("\"verdict\":\"NO-GO\"", "\"verdict\":\"GO\"");

        assertThatThrownBy(() -> Judgement.ofJson(JsonReader.read(written)))
                .hasMessage("verdict: GO is written, but the gates say NO-GO");
    }

    @Test
    void countsThatDoNotBalanceAreRefused() {
        assertThatThrownBy(() -> new SourceCount("tickets", "production", 10, 0, 8, 1, 0))
                .hasMessage("tickets: 10 rows in, 9 accounted for");
        assertThatThrownBy(() -> with(List.of(TICKETS), new Splits(1, 2, 3)))
                .hasMessage("1500 rows are kept, but 6 are in a split");
    }

    @Test
    void rowsInAnotherFormatThanTheOneThatIsServedAreRuledWhereOneIsStated() {
        Ruling few = ruling(Judge.judge(offFormat(100), GateOptions.DEFAULTS), "off_format");
        Ruling many = ruling(Judge.judge(offFormat(101), GateOptions.DEFAULTS), "off_format");

        assertThat(few.verdict()).isEqualTo(Verdict.GO);
        assertThat(many.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(many.measure().toJson().write()).contains("101 of 2,000 kept rows are not in the production format");
        assertThat(Counts.ofJson(offFormat(101).toJson())).isEqualTo(offFormat(101));
        assertThat(Judge.judge(GOOD, GateOptions.DEFAULTS).lines()).noneMatch(line -> line.startsWith("off_format"));
    }

    private static Counts offFormat(long rows) {
        return new Counts(
                true,
                Objective.CHAT,
                GOOD.sources(),
                GOOD.splits(),
                GOOD.classes(),
                java.util.OptionalLong.of(rows),
                GOOD.leaks(),
                GOOD.contamination(),
                true,
                TaskLock.LOCKED);
    }

    @Test
    void limitsThatAreNoSharesAreRefused() {
        assertThatThrownBy(() -> new GateOptions(VolumeOptions.DEFAULTS, 1.2, 0, true, 0, 0, 0, 0, 0, 0, 0, true))
                .hasMessage("real_share: 1.2 is not a share. Give a number from 0 to 1.");
    }

    private static GateOptions waiving(GateOptions options) {
        return new GateOptions(
                options.volume(),
                options.realShare(),
                0,
                options.sealed(),
                options.crossSplitOverlap(),
                options.contamination(),
                options.rejectedShare(),
                options.sourceLoss(),
                1,
                options.largestClass(),
                options.offFormat(),
                options.taskLocked());
    }

    private static Counts unsealed() {
        return new Counts(
                true,
                Objective.CHAT,
                GOOD.sources(),
                GOOD.splits(),
                GOOD.classes(),
                Counts.NO_FORMAT,
                GOOD.leaks(),
                GOOD.contamination(),
                false,
                TaskLock.LOCKED);
    }

    private static Counts with(List<SourceCount> sources, Splits splits) {
        return new Counts(
                true,
                Objective.CHAT,
                sources,
                splits,
                Classes.NONE,
                Counts.NO_FORMAT,
                GOOD.leaks(),
                GOOD.contamination(),
                true,
                TaskLock.LOCKED);
    }

    private static Ruling ruling(Judgement judgement, String gate) {
        return judgement.rulings().stream()
                .filter(ruling -> ruling.gate().name().equals(gate))
                .findFirst()
                .orElseThrow();
    }
}
