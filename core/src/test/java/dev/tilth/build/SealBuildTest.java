package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.ledger.Ledger;
import dev.tilth.ledger.LedgerDiff;
import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed stays, and nothing comes near it. */
class SealBuildTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @TempDir
    Path folder;

    private SmallDesk desk;
    private WrittenVersion first;
    private List<Integer> tested;

    @BeforeEach
    void fortySealedLetters() throws IOException {
        desk = SmallDesk.in(folder, 40);
        first = desk.build();
        Sealing.seal(first.folder(), Optional.empty(), DAY);
        tested = first.lines("test.jsonl").stream()
                .map(row -> (int) WrittenVersion.number(row, "row") - 1)
                .toList();
    }

    @Test
    void aSealedTestSetIsTheTestSetOfTheNextBuild() {
        WrittenVersion second = desk.build();

        assertThat(tested).hasSizeGreaterThan(8);
        assertThat(examples(second, "test")).isEqualTo(examples(first, "test"));
        assertThat(second.folder()).isNotEqualTo(first.folder());
        assertThat(diff(first, second)).containsEntry("test -> test", (long) tested.size());
        assertThat(diff(first, second).keySet())
                .filteredOn(move -> move.contains("test"))
                .containsExactly("test -> test");
        assertSound(second);
    }

    @Test
    void aSealedRowStaysWhenItsSourceIsGone() throws IOException {
        int gone = tested.get(0);
        desk.write("letters.jsonl", SmallDesk.letters(IntStream.range(0, 40).filter(i -> i != gone)));

        WrittenVersion second = desk.build();

        assertThat(examples(second, "test")).isEqualTo(examples(first, "test"));
        Json.Obj restored = second.ledger().getOrDefault("sealed/test.jsonl#1", Json.Obj.EMPTY);
        assertThat(restored.text("split")).isEqualTo("test");
        Json.Obj source =
                WrittenVersion.objects(report(second, "counts"), "sources").get(0);
        assertThat(WrittenVersion.number(source, "restored")).isEqualTo(1);
        assertThat(WrittenVersion.number(source, "read")).isEqualTo(39);
        assertThat(Story.of(second.folder(), new RowName("sealed/test.jsonl", 1))
                        .lines()
                        .get(0))
                .isEqualTo("sealed/test.jsonl#1 (source letters, line 1) was kept in test.");
        assertSound(second);
    }

    @Test
    void whatIsEqualOrNearOrOfTheSameCustomerIsRejected() throws IOException {
        int sealed = tested.get(1);
        String same = SmallDesk.letter(sealed);
        String near = SmallDesk.row(
                "n1", SmallDesk.question(sealed), SmallDesk.answer(sealed).replace(", then", " then"));
        String sameCustomer = SmallDesk.row("c" + sealed, SmallDesk.question(55), SmallDesk.answer(55));
        String sameQuestion =
                SmallDesk.row("n2", SmallDesk.question(sealed), "No idea, ask somebody else about it please.");
        String stranger = SmallDesk.letter(50);
        desk.write("letters.jsonl", desk.read("letters.jsonl") + same + near + sameCustomer + sameQuestion + stranger);

        WrittenVersion second = desk.build();

        assertThat(examples(second, "test")).isEqualTo(examples(first, "test"));
        for (int row = 41; row <= 44; row++) {
            Json.Obj entry = second.ledger().getOrDefault("letters.jsonl#" + row, Json.Obj.EMPTY);
            assertThat(entry.text("step") + " " + entry.text("reason"))
                    .as(entry.write())
                    .isEqualTo("seal sealed");
        }
        assertThat(second.ledger()
                        .getOrDefault("letters.jsonl#45", Json.Obj.EMPTY)
                        .text("fate"))
                .isEqualTo("kept");
        assertThat(story(second, 41))
                .contains("  because   sealed, at the step seal: exact, similarity 1.000 to letters.jsonl#"
                        + (sealed + 1) + ", which is sealed");
        assertThat(story(second, 43))
                .contains("  because   sealed, at the step seal: in one unit with letters.jsonl#" + (sealed + 1)
                        + ", which is sealed");
        assertSound(second);
    }

    @Test
    void aRowNearASealedOneWhoseSourceIsGoneIsRejectedToo() {
        int gone = tested.get(0);
        desk.write(
                "letters.jsonl",
                SmallDesk.letters(IntStream.range(0, 40).filter(i -> i != gone))
                        + SmallDesk.row(
                                "n1",
                                SmallDesk.question(gone),
                                SmallDesk.answer(gone).replace(", then", " then")));

        WrittenVersion second = desk.build();

        assertThat(second.ledger()
                        .getOrDefault("letters.jsonl#40", Json.Obj.EMPTY)
                        .text("reason"))
                .isEqualTo("sealed");
        assertThat(examples(second, "test")).isEqualTo(examples(first, "test"));
    }

    @Test
    void anAlteredOrMissingCopyIsRefused() throws IOException {
        Path copy = folder.resolve("sealed/test.jsonl");
        String text = Files.readString(copy);
        Files.writeString(copy, text.replaceFirst("Which", "What"));
        assertThatThrownBy(desk::build)
                .isInstanceOf(Fault.class)
                .hasMessage("sealed/test.jsonl: the sealed test set was altered since it was sealed on 2025-03-01."
                        + " Restore the committed copy; scores count only on what was sealed.");

        Files.delete(copy);
        assertThatThrownBy(desk::build)
                .isInstanceOf(Fault.class)
                .hasMessage("sealed/test.jsonl: the sealed test set is missing. Restore the committed copy.");
    }

    @Test
    void sealingAgainChangesNothingAndAnotherTestSetIsRefused() throws IOException {
        String lock = desk.read("tilth.lock");
        Sealing.seal(desk.build().folder(), Optional.empty(), DAY.plusDays(9));
        assertThat(desk.read("tilth.lock")).isEqualTo(lock);

        SmallDesk other = SmallDesk.in(folder.resolve("other"), 30);
        WrittenVersion version = other.build();
        assertThatThrownBy(() -> Sealing.seal(version.folder(), Optional.of(desk.recipe()), DAY))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "tilth.lock: another test set was sealed on 2025-03-01. A sealed test set never moves: scores"
                                + " on another one cannot be compared with earlier ones.");
        assertThat(desk.read("tilth.lock")).isEqualTo(lock);
    }

    @Test
    void withoutASealARowMayMoveAndTheDiffSaysSo() throws IOException {
        Files.delete(folder.resolve("tilth.lock"));
        WrittenVersion second = desk.build("split.test=0.5");

        LedgerDiff diff = LedgerDiff.between(Ledger.in(first.folder()), Ledger.in(second.folder()));
        assertThat(diff.moves()).containsKey("train -> test");
        assertThat(diff.crossed()).isNotEmpty().allMatch(moved -> moved.matches("letters.jsonl#\\d+: \\w+ -> \\w+"));

        WrittenVersion sealed = SmallDesk.in(folder.resolve("other"), 40).build();
        Sealing.seal(sealed.folder(), Optional.empty(), DAY);
        WrittenVersion after = new SmallDesk(folder.resolve("other")).build("split.test=0.5");
        assertThat(examples(after, "test")).containsAll(examples(sealed, "test"));
    }

    private static Set<String> examples(WrittenVersion version, String split) {
        TreeSet<String> examples = new TreeSet<>();
        version.lines(split + ".jsonl").forEach(row -> examples.add(row.text("id") + SupportDesk.texts(row)));
        return examples;
    }

    private static Json.Obj report(WrittenVersion version, String part) {
        Json.Obj report = WrittenVersion.object(WrittenVersion.text(version.bytes("report.json")));
        return (Json.Obj) report.find(part).orElseThrow();
    }

    private static java.util.Map<String, Long> diff(WrittenVersion one, WrittenVersion other) {
        return LedgerDiff.between(Ledger.in(one.folder()), Ledger.in(other.folder()))
                .moves();
    }

    private static List<String> story(WrittenVersion version, int row) {
        return Story.of(version.folder(), new RowName("letters.jsonl", row)).lines();
    }

    private static void assertSound(WrittenVersion version) {
        try {
            assertThat(Verification.of(version.folder())).allMatch(Verification.Finding::holds);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
