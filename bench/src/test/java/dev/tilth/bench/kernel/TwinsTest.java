package dev.tilth.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.example.ExampleJson;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.sketch.Overlap;
import dev.tilth.text.NormalForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** A ratio says something only where both sides do the same. */
class TwinsTest {
    private static final int MANY = 8_000;
    private static final Corpora CORPORA = new Corpora();
    private static final Shingled SHINGLED = new Shingled();

    @BeforeAll
    static void generate() throws IOException {
        CORPORA.generate();
        SHINGLED.find(CORPORA);
    }

    @Test
    void treesAreEqual() throws NotJson {
        for (byte[] line : CORPORA.lines) {
            assertThat(plain(JsonReader.read(line, 0, line.length))).isEqualTo(JacksonTree.read(line));
        }
    }

    private static Object plain(Json json) {
        if (json instanceof Json.Obj object) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < object.size(); i++) {
                map.put(object.keys().get(i), plain(object.values().get(i)));
            }
            return map;
        }
        return json instanceof Json.Arr array
                ? array.items().stream().map(TwinsTest::plain).toList()
                : ((Json.Str) json).value();
    }

    @Test
    void normalFormsAreEqual() {
        for (String text : CORPORA.texts) {
            String dirty = text.replace(". ", "\u0007.\r\n").replace("e", "e\u0301");
            assertThat(NormalForm.ALL.of(text).text()).isEqualTo(Form.slow(text));
            if (!text.contains("```")) {
                assertThat(NormalForm.ALL.of(dirty).text())
                        .isEqualTo(Form.slow(dirty))
                        .isNotEqualTo(dirty);
            }
        }
    }

    @Test
    void wordsAndShinglesAreAsMany() {
        for (int row = 0; row < Corpora.ROWS; row++) {
            List<String> words = SHINGLED.strings.get(row);
            assertThat(SHINGLED.words[row].count()).isEqualTo(words.size());
            assertThat(SHINGLED.values[row])
                    .hasSize(Strings.grams(words, ShingleSets.N).size());
        }
    }

    @Test
    void similaritiesAreEqual() {
        Overlap overlap = new Overlap();
        for (int row = 0; row < Corpora.ROWS; row++) {
            int next = (row + 1) % Corpora.ROWS;
            double slow = Strings.jaccard(
                    Strings.grams(SHINGLED.strings.get(row), ShingleSets.N),
                    Strings.grams(SHINGLED.strings.get(next), ShingleSets.N));
            assertThat(overlap.jaccard(SHINGLED.values[row], SHINGLED.values[next]))
                    .isEqualTo(slow);
        }
    }

    /** Both estimate the same: the share of equal minima is the similarity, give or take its standard error. */
    @Test
    void thePlainSignatureEstimatesTheSimilarity() {
        PlainMinHash minHash = new PlainMinHash(4096);
        long[] all = SHINGLED.values[0];
        long[] most = java.util.Arrays.copyOf(all, all.length * 8 / 10);
        int[] a = minHash.of(all);
        int[] b = minHash.of(most);
        int equal = 0;
        for (int i = 0; i < a.length; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        assertThat((double) equal / a.length).isCloseTo((double) most.length / all.length, within(0.03));
    }

    @Test
    void thirteenGramsFlagTheSameRows() {
        ThirteenGrams grams = new ThirteenGrams();
        grams.index(CORPORA, SHINGLED);
        int flagged = 0;
        for (int row = 0; row < Corpora.ROWS; row++) {
            assertThat(grams.finds(grams.probe(), row)).isEqualTo(grams.holds(SHINGLED, row));
            flagged += grams.holds(SHINGLED, row) ? 1 : 0;
        }
        assertThat(flagged).isBetween(1, Corpora.ROWS / 2);
    }

    @Test
    void tokenCountsAreEqual() {
        TokenCounts counts = new TokenCounts();
        for (String text : CORPORA.texts) {
            assertThat(counts.count(text)).isEqualTo(counts.slow(text));
        }
    }

    @Test
    void patternsFindNothingThatTheDetectorsMiss(@TempDir Path folder) throws IOException {
        Corpus.write(MANY, 7, folder);
        List<String> lines = Files.readAllLines(folder.resolve("corpus.jsonl"));
        assertThat(missed(Patterns.PERSONAL, lines)).isEmpty();
        assertThat(missed(List.of(Patterns.SECRET), lines)).isEmpty();
    }

    /** Also holds that the patterns find what was planted: else it would say nothing that they find no more. */
    private static List<String> missed(List<Pattern> patterns, List<String> lines) {
        Redactor redactor = new Redactor(PrivacyOptions.DEFAULTS);
        List<String> missed = new ArrayList<>();
        int found = 0;
        for (String line : lines) {
            String text = Corpora.text(ExampleJson.ofCanonical(line.getBytes(StandardCharsets.UTF_8)));
            String left = redactor.text(text);
            List<String> values = Patterns.find(patterns, text);
            found += values.size();
            values.stream().filter(left::contains).forEach(missed::add);
        }
        assertThat(found).isGreaterThan(MANY / 400);
        return missed;
    }

    @Test
    void everyKernelHasItsTwin() {
        for (Class<?> kernel : Kernels.ALL) {
            List<String> methods = java.util.Arrays.stream(kernel.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .map(java.lang.reflect.Method::getName)
                    .toList();
            assertThat(methods).as(kernel.getSimpleName()).containsExactlyInAnyOrder("tilth", "twin");
        }
    }

    @Test
    void namesTheKernelsWhereNoneIsChosen() {
        assertThat(Kernels.chosen(List.of("parse"))).containsExactly(Parse.class);
        assertThatThrownBy(() -> Kernels.chosen(List.of("sleep")))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("PATTERN: no kernel's name holds sleep. They are Parse, Form, ");
    }
}
