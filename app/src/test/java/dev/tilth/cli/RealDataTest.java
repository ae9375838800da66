package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets that others made, with facts that were counted apart from tilth. Skipped where they are not on the machine. */
class RealDataTest {
    private static final Path DATA = Path.of("../../shared/data");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(DATA), DATA + " is not here: the sets of others are not part of the project");
    }

    @Test
    void conversationsKeepTheirVariants() {
        assertThat(build("chat/dummy_conversation.json", 500).flow())
                .startsWith("read 500 dummy_conversation 500\nnear -102\nkept 398 ");
        assertThat(build("chat/toy_chat_fine_tuning.jsonl", 5).flow())
                .contains("check -2 empty-prompt 1, repetition 1");
        assertThat(build("chat/identity.json", 91).flow()).contains("check -85 placeholder-answer 85");
    }

    @Test
    void exactDuplicatesAreThoseThatWereCounted() {
        assertThat(removed(build("tools/glaive_toolcall_en_demo.json", 300), "exact"))
                .isEqualTo(34); // the 35th copies a row that is a near duplicate itself
        assertThat(removed(build("preference/dpo_en_demo.json", 300), "exact")).isEqualTo(5);
        assertThat(removed(build("preference/kto_en_demo.json", 300), "exact")).isZero();
    }

    @Test
    void templatedInstructionsAreNoDuplicates() {
        Typed typed = build("instruction/toolformer-dedupe-only-dataset.json", 7_673);
        assertThat(removed(typed, "exact")).isZero();
        assertThat(removed(typed, "format") + removed(typed, "near")).isLessThan(600);
    }

    @Test
    void textsWithLineEndsInQuotesAreOneRowEach() {
        Typed typed = build("classification/banking77_train.csv", 10_003);
        assertThat(removed(typed, "exact")).isZero();
        assertThat(removed(typed, "format")).isBetween(20L, 30L);
    }

    @Test
    void whatIsNoDatasetIsRejectedRowByRow() {
        build("dirty", 414);
        build("annotators/labels.txt", 5_000);
        build("privacy/generated_large.json", 2_109);
        build("benchmarks", 11_412);
        build("tokenised", 6);
    }

    @Test
    void noTestItemOfGsm8kIsWhollyInItsTrainingSet() {
        Path against = DATA.toAbsolutePath().normalize().resolve("benchmarks/gsm8k_test.jsonl");
        Typed typed = build("benchmarks/gsm8k_train.jsonl", 7_473, "--set", "contamination.against=" + against);
        assertThat(typed.flow()).contains("kept 7,473");
    }

    /** 3 questions of 1,319 share a 13-gram with a training row, 82 an 8-gram; the most that a row holds is 54 %. */
    @Test
    void theTestItemsOfGsm8kThatShareAnNgramAreThoseThatWereCounted() throws Exception {
        assertThat(touched("13"))
                .containsExactly("gsm8k_test.jsonl#582", "gsm8k_test.jsonl#603", "gsm8k_test.jsonl#633");
        assertThat(touched("8")).hasSize(82);
    }

    private List<String> touched(String ngram) throws Exception {
        Typed typed = Typed.run(
                "check",
                DATA + "/benchmarks/gsm8k_train.jsonl",
                "--against",
                DATA + "/benchmarks/gsm8k_test.jsonl",
                "--ngram",
                ngram,
                "--out",
                folder + "/found.jsonl");
        assertThat(typed.out()).containsPattern("gsm8k_test.jsonl +1,319 +0 +0 % ");
        return Files.readAllLines(folder.resolve("found.jsonl")).stream()
                .map(line -> line.replaceFirst("\\{\"item\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private Typed build(String name, int rows, String... more) {
        List<String> args =
                new java.util.ArrayList<>(List.of("build", DATA.resolve(name).toString(), "--out", folder + "/out"));
        args.addAll(List.of(more));
        Typed typed = Typed.run(args.toArray(String[]::new));
        assertThat(typed.code()).as(typed.err()).isZero();
        List<String> ledger = typed.ledger();
        assertThat(ledger).hasSize(rows);
        assertThat(ledger).allMatch(line -> line.contains("\"fate\":\"kept\"") || !line.contains("\"reason\":null"));
        return typed;
    }

    private static long removed(Typed typed, String reason) {
        return typed.ledger().stream()
                .filter(line -> line.contains("\"step\":\"duplicate\",\"reason\":\"" + reason + "\""))
                .count();
    }
}
