package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.tilth.json.Json;
import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import dev.tilth.report.Lengths;
import dev.tilth.report.Report;
import dev.tilth.report.Sampled;
import dev.tilth.report.Splits;
import dev.tilth.report.TextSummary;
import dev.tilth.text.Tokens;
import dev.tilth.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than are counted one by one: what is left out, and what is said of all in spite of it. */
class TokenSampleBuildTest {
    private static final int ROWS = 15_000;
    /** Over 4,096 characters. */
    private static final int LONG = 12_000;
    /** Under 4,096 characters, of more tokens than TRL reads. */
    private static final int DENSE = 13_000;

    /** From here on each row is the one a thousand before it. */
    private static final int TWINS = 14_800;

    private static final String RECIPE =
            """
            name: small
            sources:
              - name: letters
                path: letters.jsonl
                kind: production
              - name: notes
                path: notes.jsonl
                kind: production
            split: {test: 0.3, validation: 0.1}
            """;

    @TempDir
    static Path folder;

    private static SmallDesk desk;
    private static Built sampled;
    private static Built exact;

    @BeforeAll
    static void build() {
        desk = new SmallDesk(folder);
        desk.write("tilth.yaml", RECIPE);
        desk.write("letters.jsonl", letters());
        desk.write("notes.jsonl", SmallDesk.letters(IntStream.range(0, 20)));
        sampled = desk.builder().threads(1).cache(false).run();
        exact = desk.builder("length.tokens=exact").cache(false).run();
    }

    private static String letters() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            int subject = row > TWINS ? row - 1_000 : row;
            Random random = new Random(subject);
            String answer = row == LONG
                    ? words(random, 700)
                    : row == DENSE ? words(random, 480) : words(random, 5 + random.nextInt(6) * random.nextInt(6));
            rows.append(SmallDesk.row("c", "Letter " + subject + " of " + words(random, 8), answer));
        }
        return rows.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(1 << 20) + 50_000, 26)).append(i % 3 == 0 ? " the " : " ");
        }
        return words.toString().strip() + ".";
    }

    @Test
    void theFirstRowsTheLongOnesAndOneInSixteenOfTheOthersAreCounted() {
        Map<String, Json.Obj> counts = ledger(exact);
        int[] others = {0};
        ledger(sampled).forEach((name, entry) -> {
            long row = WrittenVersion.number(entry, "row");
            Json tokens = tokens(entry);
            boolean isCertain = row <= 10_000 || row == LONG;
            if (isCertain || !tokens.isNull()) {
                assertThat(entry).as(name).isEqualTo(counts.get(name));
            }
            others[0] += !isCertain && !tokens.isNull() ? 1 : 0;
        });
        assertThat(others[0]).isBetween(4_999 / 16 - 60, 4_999 / 16 + 60);
        assertThat(counts.values()).noneMatch(entry -> tokens(entry).isNull());
    }

    @Test
    void equalRowsAreCountedBothOrNotAtAll() {
        Map<String, Json.Obj> ledger = ledger(sampled);
        for (int row = TWINS + 1; row <= ROWS; row++) {
            assertThat(entry(ledger, row).text("reason")).isEqualTo("exact");
            assertThat(tokens(entry(ledger, row))).isEqualTo(tokens(entry(ledger, row - 1_000)));
        }
    }

    @Test
    void theTotalsAreAboutThoseOfAll() {
        Report about = sampled.report();
        Report all = exact.report();
        for (int part = 0; part < 3; part++) {
            Lengths.Distribution truth = all.lengths().measured().get(part);
            Lengths.Distribution estimate = about.lengths().measured().get(part);
            assertThat(estimate.examples()).isEqualTo(truth.examples());
            holds(estimate.sampled().orElseThrow(), truth.tokens(), estimate.tokens());
            assertThat(estimate.longest()).isBetween(truth.longest() * 9 / 10, truth.longest());
            for (int i = 0; i < truth.percentiles().size(); i++) {
                assertThat((double) estimate.percentiles().get(i).tokens())
                        .isCloseTo((double) truth.percentiles().get(i).tokens(), withinPercentage(10));
            }
        }
        assertThat(about.lengths().measured().get(2).longest())
                .isEqualTo(all.lengths().measured().get(2).longest());
        for (int i = 0; i < 3; i++) {
            Splits.Split truth = all.splits().splits().get(i);
            Splits.Split estimate = about.splits().splits().get(i);
            holds(estimate.sampled().orElseThrow(), truth.tokens(), estimate.tokens());
        }
    }

    private static void holds(Sampled interval, long truth, long estimate) {
        assertThat(estimate).isCloseTo(truth, withinPercentage(1));
        assertThat(truth).isBetween(interval.low() - truth / 200, interval.high() + truth / 200);
        assertThat(interval.high() - interval.low()).isBetween(1L, truth / 50);
    }

    @Test
    void theReportSaysThatItIsAnEstimate() {
        WrittenVersion version = new WrittenVersion(sampled.folder());
        String words = sampled.report().lengths().estimate().orElseThrow();
        assertThat(words)
                .matches("about 1\\.\\d{3} M tokens \\(± 0\\.\\d+ %; counted 10,\\d{3} of 14,820 rows;"
                        + " length.tokens: exact counts all\\)");
        assertThat(TextSummary.write(sampled.report(), "out", false).replaceAll("\\s+", " "))
                .contains("tokens " + words);
        assertThat(WrittenVersion.text(version.bytes("README.md"))).contains("Together " + words);
        assertThat(WrittenVersion.text(version.bytes("report.html")).replace('\u00A0', ' '))
                .contains(words);
        assertThat(exact.report().lengths().estimate()).isEmpty();
        assertThat(WrittenVersion.text(new WrittenVersion(exact.folder()).bytes("report.json")))
                .doesNotContain("\"sampled\"");
    }

    @Test
    void anyNumberOfThreadsAndACacheGiveTheSameBytes() {
        Map<String, byte[]> expected = new WrittenVersion(sampled.folder()).files();
        for (String name : List.of("filled", "used")) {
            Built built = Build.of(desk.recipe(), name.equals("used") ? List.of() : List.of("split.test=0.2"))
                    .out(folder.resolve("cached"))
                    .threads(2)
                    .run();
            if (name.equals("used")) {
                Map<String, byte[]> found = new WrittenVersion(built.folder()).files();
                assertThat(found.keySet()).isEqualTo(expected.keySet());
                expected.forEach(
                        (file, bytes) -> assertThat(found.get(file)).as(file).isEqualTo(bytes));
            }
        }
    }

    @Test
    void whatAnotherFileHoldsDoesNotMatter() {
        SmallDesk alone = new SmallDesk(folder.resolve("alone"));
        alone.write("tilth.yaml", RECIPE.replaceAll("(?s)  - name: notes.*split:", "split:"));
        alone.write("letters.jsonl", letters());
        Map<String, Json.Obj> together = ledger(sampled);
        ledger(alone.builder().cache(false).run()).forEach((name, entry) -> assertThat(tokens(entry))
                .as(name)
                .isEqualTo(tokens(Objects.requireNonNull(together.get(name)))));
    }

    @Test
    void whyCountsWhatTheBuildDidNot() {
        Json.Obj uncounted = ledger(sampled).values().stream()
                .filter(entry -> tokens(entry).isNull())
                .findFirst()
                .orElseThrow();
        RowName name = new RowName(uncounted.text("file"), WrittenVersion.number(uncounted, "row"));
        Story story = Story.of(sampled.folder(), name);
        assertThat(story.isUncounted()).isTrue();
        assertThat(story.lines()).noneMatch(line -> line.startsWith("  tokens"));
        String expected = Story.of(exact.folder(), name).lines().stream()
                .filter(line -> line.startsWith("  tokens"))
                .findFirst()
                .orElseThrow();
        Story counted = story.counting(Tokens.counter(Tokens.DEFAULT));
        assertThat(counted.lines()).contains(expected + ", counted now: the build did not");
        assertThat(counted.toJson().write()).contains("\"tokens\":null", "\"tokens\":{\"prompt\":");
    }

    @Test
    void aLimitOfATrainerIsHeldAgainstAllRows() {
        Built built = desk.builder("export=[trl]", "split.test=0", "split.validation=0")
                .cache(false)
                .run();
        assertThat(tokens(entry(ledger(sampled), DENSE)).isNull())
                .as("left uncounted where no trainer is named")
                .isTrue();
        long tokens = WrittenVersion.number((Json.Obj) tokens(entry(ledger(built), DENSE)), "whole");
        assertThat(tokens).isGreaterThan(1_024);
        List<String> limits = built.report().exports().get(0).limits();
        assertThat(limits).singleElement().asString().contains("tokens in the longest row, limit 1,024");
    }

    @Test
    void theLimitOfTheRecipeRejectsAsIfAllWereCounted() {
        Built about = desk.builder("length.max_tokens=700").cache(false).run();
        Built all = desk.builder("length.max_tokens=700", "length.tokens=exact")
                .cache(false)
                .run();
        assertThat(fates(about)).isEqualTo(fates(all));
        assertThat(about.report().lengths().estimate()).isPresent();
        assertThat(new WrittenVersion(about.folder()).lines("rejected.jsonl"))
                .hasSize(2 + ROWS - TWINS)
                .isEqualTo(new WrittenVersion(all.folder()).lines("rejected.jsonl"));
    }

    private static List<String> fates(Built built) {
        return ledger(built).values().stream()
                .map(entry -> entry.text("id") + entry.text("fate") + entry.text("evidence"))
                .toList();
    }

    @Test
    void verifyFindsNothingWrong() throws Exception {
        assertThat(Verification.of(sampled.folder())).allMatch(Verification.Finding::holds);
    }

    private static Json.Obj entry(Map<String, Json.Obj> ledger, int row) {
        return Objects.requireNonNull(ledger.get("letters.jsonl#" + row));
    }

    private static Json tokens(Json.Obj entry) {
        return entry.find("tokens").orElseThrow();
    }

    private static Map<String, Json.Obj> ledger(Built built) {
        return new WrittenVersion(built.folder()).ledger();
    }
}
