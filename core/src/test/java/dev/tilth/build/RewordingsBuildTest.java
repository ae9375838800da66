package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.report.Rewordings;
import dev.tilth.semantic.ConceptEmbedder;
import dev.tilth.semantic.Embedding;
import dev.tilth.semantic.ExactNeighbours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewordingsBuildTest {
    private static final String ROWS = rows(
            "Where is my parcel?",
            "You can track the package in the app.",
            "Can you tell me the whereabouts of our shipment?",
            "In the app you can locate our box.",
            "How can I change the password at home?",
            "Open the page and reset my login at home.",
            "Please tell me how to alter the passphrase at home.",
            "At home, launch the page and modify our login.",
            "At home, how to reset my login?",
            "Start page 2, and alter our passphrase at home.",
            "When is a refund paid?",
            "The money is repaid by card.",
            "When will you have paid, please, a refund?",
            "By card you do not reimburse: is it repaid?",
            "Is a late parcel refunded twice?",
            "Ask the desk, open the page, visit our office or call home soon.",
            "Is a delayed consignment refunded twice?",
            "Visit the office, call home slowly, ask our desk or launch the page.");

    @TempDir
    Path folder;

    private final ConceptEmbedder model = new ConceptEmbedder();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), "sources: [{path: rows.jsonl}]\nsemantic: {folder: model}\n");
        Files.writeString(folder.resolve("rows.jsonl"), ROWS);
    }

    @Test
    void reportsRewordingsAndKeepsThemTogether() {
        WrittenVersion version = new WrittenVersion(build(2).folder());
        assertThat(related(version))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "rows.jsonl#1", "semantic rows.jsonl#2",
                        "rows.jsonl#3", "semantic rows.jsonl#4",
                        "rows.jsonl#5", "variant rows.jsonl#4",
                        "rows.jsonl#6", "variant rows.jsonl#7",
                        "rows.jsonl#8", "conflict rows.jsonl#9"));
        assertThat(version.kept()).hasSize(9);
        Map<String, Json.Obj> ledger = version.ledger();
        for (List<Integer> unit : List.of(List.of(1, 2), List.of(3, 4, 5), List.of(6, 7), List.of(8, 9))) {
            assertThat(unit.stream()
                            .map(row -> WrittenVersion.number(row(ledger, row), "unit"))
                            .distinct())
                    .as("units of %s", unit)
                    .hasSize(1);
            assertThat(unit.stream().map(row -> row(ledger, row).text("split")).distinct())
                    .as("splits of %s", unit)
                    .hasSize(1);
        }
    }

    @Test
    void removesRewordingsWhereTheRecipeSaysSo() {
        Built built = build(2, "semantic.remove=true");
        WrittenVersion version = new WrittenVersion(built.folder());
        assertThat(version.kept())
                .doesNotContainKeys("rows.jsonl#1", "rows.jsonl#3")
                .hasSize(7);
        assertThat(row(version.ledger(), 1).find("reason")).hasValue(Json.of("semantic"));
        assertThat(row(version.ledger(), 1).write()).contains("cosine 1.000 to rows.jsonl#2");
        assertThat(built.report().flow().stages()).anySatisfy(stage -> {
            assertThat(stage.name()).isEqualTo("semantic");
            assertThat(stage.lost()).isEqualTo(2);
        });
    }

    @Test
    void showsThePairsOfEachKindInTheReport() {
        Rewordings found = build(2).report().rewordings().orElseThrow();
        assertThat(found.model()).isEqualTo("concepts");
        assertThat(found.rows()).isEqualTo(9);
        assertThat(found.kinds().stream().map(kind -> kind.name() + " " + kind.rows()))
                .containsExactly("semantic 2", "variant 2", "conflict 1");
        assertThat(found.examples())
                .hasSize(5)
                .allMatch(pair -> pair.similarity() > 0.95 || pair.kind().equals("conflict"));
    }

    @Test
    void asksTheModelForEachTextOnceAndLaterForNone() {
        Path first = build(3).folder();
        assertThat(model.asked).doesNotHaveDuplicates().hasSize(18);
        model.asked.clear();
        assertThat(build(1).reused()).isTrue();
        assertThat(build(1, "semantic.threshold=0.9").folder()).isNotEqualTo(first);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void goesOnWithTheVectorsOfABuildThatFailed() {
        ConceptEmbedder broken = new ConceptEmbedder() {
            @Override
            public List<Embedding> embed(List<String> texts) {
                if (asked.size() >= 9) {
                    throw new Fault("here", "the model stopped", "Start it again.");
                }
                return super.embed(texts);
            }
        };
        assertThatThrownBy(() -> build(broken, 1)).hasMessage("here: the model stopped. Start it again.");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/latest");
        build(1);
        List<String> all = new ArrayList<>(broken.asked);
        all.addAll(model.asked);
        assertThat(all).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        Map<String, String> one = files(build(1).folder());
        for (int threads : List.of(2, 5)) {
            Files.move(folder.resolve("out"), folder.resolve("out-before-" + threads));
            assertThat(files(build(threads).folder())).isEqualTo(one);
        }
    }

    @Test
    void namesAVersionByItsVectors() {
        ConceptEmbedder other = new ConceptEmbedder() {
            @Override
            public String identity() {
                return "concepts 2";
            }

            @Override
            public List<Embedding> embed(List<String> texts) {
                return super.embed(texts).stream()
                        .map(each -> {
                            each.values()[1] += 0.001f;
                            return each;
                        })
                        .toList();
            }
        };
        assertThat(build(other, 1).folder()).isNotEqualTo(build(1).folder());
    }

    @Test
    void sendsNoPrivateValueEvenWhereTheDatasetKeepsThem() throws IOException {
        Files.writeString(
                folder.resolve("rows.jsonl"),
                rows("My mail is zz.canary@example.com, where is it?", "We wrote to zz.canary@example.com."));
        build(1, "privacy.mode=report");
        assertThat(model.asked).hasSize(2).noneMatch(text -> text.contains("canary"));
        build(1, "privacy.mode=redact");
        assertThat(model.asked).noneMatch(text -> text.contains("canary"));
    }

    @Test
    void neverRemovesARowWhoseTextWasCut() throws IOException {
        String same = "word ".repeat(30);
        Files.writeString(
                folder.resolve("rows.jsonl"),
                rows(
                        "Where is it?",
                        same + "apple",
                        "Find it.",
                        same + "banana. Then a pear, and more of it besides."));
        Rewordings found =
                build(1, "semantic.longest=100").report().rewordings().orElseThrow();
        assertThat(found.cut()).isEqualTo(2);
        assertThat(found.kinds().stream().map(kind -> kind.name() + " " + kind.rows()))
                .containsExactly("semantic 0", "variant 1", "conflict 0");
    }

    @Test
    void refusesARecipeWithAModelWhereThereIsNone() {
        assertThatThrownBy(() -> Build.of(folder.resolve("tilth.yaml")).run())
                .isInstanceOf(Fault.class)
                .hasMessage("semantic: the recipe names a model, and this program brings none. "
                        + "Build with the tilth command, or give the build its models.");
    }

    @Test
    void saysNothingOfRewordingsWhereNoneAreAskedFor() throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), "sources: [{path: rows.jsonl}]\n");
        Built built = build(2);
        assertThat(built.report().rewordings()).isEmpty();
        assertThat(built.report().flow().stages())
                .noneMatch(stage -> stage.name().equals("semantic"));
        assertThat(files(built.folder()).get("report.html")).doesNotContain("rewordings");
        assertThat(model.asked).isEmpty();
    }

    private Built build(int threads, String... sets) {
        return build(model, threads, sets);
    }

    private Built build(ConceptEmbedder with, int threads, String... sets) {
        return Build.of(folder.resolve("tilth.yaml"), List.of(sets))
                .out(folder.resolve("out"))
                .threads(threads)
                .semantic((options, base) -> with, new ExactNeighbours())
                .run();
    }

    private static Map<String, String> related(WrittenVersion version) {
        return version.ledger().entrySet().stream()
                .filter(entry -> !entry.getValue().text("duplicate_at").isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().text("kind") + " "
                                + entry.getValue().text("duplicate_at")));
    }

    private static Json.Obj row(Map<String, Json.Obj> ledger, int row) {
        return ledger.getOrDefault("rows.jsonl#" + row, Json.Obj.EMPTY);
    }

    private static Map<String, String> files(Path version) {
        return new WrittenVersion(version)
                .files().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> WrittenVersion.text(entry.getValue())));
    }

    private static String rows(String... texts) {
        return IntStream.range(0, texts.length / 2)
                .mapToObj(i -> "{\"prompt\":\"" + texts[2 * i] + "\",\"completion\":\"" + texts[2 * i + 1] + "\"}\n")
                .collect(Collectors.joining());
    }
}
