package dev.tilth.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.sketch.Sha256;
import dev.tilth.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final int ROWS = 4000;

    @TempDir
    Path folder = Path.of("");

    private List<String> rows = List.of();
    private List<Json.Obj> truth = List.of();

    @BeforeEach
    void generate() throws IOException, NotJson {
        Corpus.write(ROWS, 7, folder);
        rows = Files.readAllLines(folder.resolve("corpus.jsonl"));
        truth = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            truth.add((Json.Obj) JsonReader.read(line));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Corpus.write(ROWS, 7, again);
        assertThat(again.resolve("corpus.jsonl")).hasSameBinaryContentAs(folder.resolve("corpus.jsonl"));
        assertThat(again.resolve("truth.jsonl")).hasSameBinaryContentAs(folder.resolve("truth.jsonl"));
    }

    /** Folders of corpora stay from run to run: where the bytes change, so must {@link Corpus#SCHEME}. */
    @Test
    void theBytesOfASchemeNeverChange() throws IOException {
        assertThat(Corpus.SCHEME).isEqualTo("corpus-v2");
        assertThat(Sha256.of(folder.resolve("corpus.jsonl")))
                .isEqualTo("fe47e44659df6971b889231527ae8d586f29e11c52342c8aa8ddf6a8566bbd75");
    }

    @Test
    void aCorpusIsMadeOnceAndWhole() throws IOException {
        Path work = folder.resolve("work");
        Path made = Corpus.at(work, 100, 7);
        assertThat(Files.readAllLines(made.resolve("corpus.jsonl"))).isEqualTo(rows.subList(0, 100));
        Files.writeString(made.resolve("corpus.jsonl"), "touched");
        assertThat(Corpus.at(work, 100, 7)).isEqualTo(made);
        assertThat(made.resolve("corpus.jsonl")).hasContent("touched");
    }

    @Test
    void itemsAreNewButForSomeRepeats() throws IOException {
        Path items = folder.resolve("items.jsonl");
        Corpus.writeItems(ROWS, 7, 500, items);
        List<String> lines = Files.readAllLines(items);
        assertThat(lines).hasSize(500);
        assertThat(lines.stream().filter(new HashSet<>(rows)::contains).count()).isBetween(1L, 20L);
    }

    @Test
    void rowsAreOfTheSizeAndSharesThatAreAskedFor() throws IOException {
        assertThat(Files.size(folder.resolve("corpus.jsonl")) / ROWS).isBetween(700L, 780L);
        Map<String, Integer> kinds = new HashMap<>();
        truth.forEach(told -> kinds.merge(text(told, "kind"), 1, Integer::sum));
        assertThat(kinds.get("exact")).isBetween(350, 450);
        assertThat(kinds.get("near")).isBetween(350, 450);
        assertThat(kinds.get("personal")).isBetween(160, 240);
        assertThat(kinds.get("secret")).isBetween(8, 35);
    }

    @Test
    void theTruthIsWhatTheWordsOfTheRowsSay() throws NotJson {
        for (Json.Obj told : truth) {
            String row = rows.get((int) number(told, "row") - 1);
            JsonReader.read(row);
            if (told.has("of")) {
                String other = rows.get((int) number(told, "of") - 1);
                assertThat(jaccard(row, other)).isCloseTo(number(told, "similarity"), within(0.0001));
            } else {
                assertThat(row).contains(text(told, "value"));
            }
        }
    }

    @Test
    void nearDuplicatesAreNearAndExactOnesEqual() {
        for (Json.Obj told : truth) {
            if (text(told, "kind").equals("near")) {
                assertThat(number(told, "similarity")).isBetween(0.85, 0.95);
            } else if (told.has("of")) {
                assertThat(rows.get((int) number(told, "row") - 1)).isEqualTo(rows.get((int) number(told, "of") - 1));
            }
        }
    }

    @Test
    void cardsAndAccountsPassTheirChecks() {
        for (Json.Obj told : truth) {
            if (told.find("type").flatMap(Json::asText).orElse("").equals("iban")) {
                String iban = text(told, "value");
                String turned = iban.substring(4) + "1314" + iban.substring(2, 4);
                assertThat(new java.math.BigInteger(turned).mod(java.math.BigInteger.valueOf(97)))
                        .isEqualTo(1);
            }
        }
    }

    /** The definition, word for word: sets of three neighbouring words over user and assistant texts. */
    private static double jaccard(String one, String two) throws NotJson {
        Set<List<Long>> mine = shingles(one);
        Set<List<Long>> theirs = shingles(two);
        Set<List<Long>> all = new HashSet<>(mine);
        all.addAll(theirs);
        mine.retainAll(theirs);
        return (double) mine.size() / all.size();
    }

    private static Set<List<Long>> shingles(String row) throws NotJson {
        Words words = new Words();
        Json.Arr messages =
                (Json.Arr) ((Json.Obj) JsonReader.read(row)).find("messages").orElseThrow();
        for (Json message : messages.items()) {
            if (!text((Json.Obj) message, "role").equals("system")) {
                words.add(text((Json.Obj) message, "content"));
            }
        }
        Set<List<Long>> shingles = new HashSet<>();
        for (int i = 0; i + 2 < words.count(); i++) {
            shingles.add(List.of(words.hash(i), words.hash(i + 1), words.hash(i + 2)));
        }
        return shingles;
    }

    private static String text(Json.Obj object, String key) {
        return object.find(key).flatMap(Json::asText).orElseThrow();
    }

    private static double number(Json.Obj object, String key) {
        return ((Json.Num) object.find(key).orElseThrow()).asDouble();
    }
}
