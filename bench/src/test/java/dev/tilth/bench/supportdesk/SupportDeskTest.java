package dev.tilth.bench.supportdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed example is what the generator gives, and is what its answer key says. */
class SupportDeskTest {
    private static final Path FOLDER = Path.of("../examples/support-desk");
    private static final double LIKENESS_BY_ACCIDENT = 0.5;

    private static final Desk DESK = SupportDesk.desk(SupportDesk.SEED);

    @Test
    void theCommittedFilesAreWhatTheGeneratorGives() throws IOException {
        Map<String, byte[]> made = SupportDesk.files(SupportDesk.SEED);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
        assertThat(made.values().stream().mapToLong(bytes -> bytes.length).sum())
                .isLessThan(3 << 20);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(SupportDeskTest::name)
                            .sorted())
                    .containsAll(made.keySet());
        }
    }

    @Test
    void noTwoRowsAreAlikeByAccident() {
        List<Row> rows = talks();
        List<Shingles> shingles =
                rows.stream().map(row -> Shingles.of(row.talk())).toList();
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                double similarity = shingles.get(i).jaccard(shingles.get(j));
                if (similarity >= 0.1 && !related(rows.get(i), rows.get(j))) {
                    pairs.merge(bucket(similarity), 1, Integer::sum);
                    assertThat(similarity)
                            .as(rows.get(i).talk().prompt() + "\n---\n"
                                    + rows.get(j).talk().prompt())
                            .isLessThan(LIKENESS_BY_ACCIDENT);
                }
            }
        }
        assertThat(pairs.keySet()).as(pairs.toString()).doesNotContain("0.5", "0.6", "0.7", "0.8", "0.9");
    }

    @Test
    void noQuestionIsAskedTwiceByAccident() {
        Map<String, Row> asked = new HashMap<>();
        for (Row row : talks()) {
            Row other = asked.putIfAbsent(key(row), row);
            assertThat(other == null || related(row, other))
                    .as(row.talk().prompt())
                    .isTrue();
        }
    }

    @Test
    void plantedPairsAreAsAlikeAsTheKeySays() {
        for (Row row : talks()) {
            for (Mark mark : row.marks()) {
                mark.other().ifPresent(other -> {
                    double similarity = Shingles.of(row.talk()).jaccard(Shingles.of(other.talk()));
                    switch (mark.defect()) {
                        case "near-duplicate" -> assertThat(similarity).isBetween(0.82, 0.95);
                        case "format-duplicate", "exact-duplicate" ->
                            assertThat(similarity).isEqualTo(1);
                        case "conflicting-answer" -> assertThat(similarity).isLessThan(0.8);
                        default ->
                            assertThat(similarity).as(row.talk().prompt()).isGreaterThan(0.8);
                    }
                });
            }
        }
    }

    @Test
    void aDuplicateComesAfterTheRowThatStaysAndIsNotLonger() {
        for (Row row : talks()) {
            for (Mark mark : row.marks()) {
                if (mark.relation().equals("duplicate_of")
                        && mark.other().orElseThrow().sheet() == row.sheet()) {
                    Row kept = mark.other().orElseThrow();
                    List<Row> file = DESK.rows(row.sheet());
                    assertThat(file.indexOf(row)).isGreaterThan(file.indexOf(kept));
                    assertThat(length(row.talk())).isLessThanOrEqualTo(length(kept.talk()));
                }
            }
        }
    }

    @Test
    void theBenchmarkIsInTheSourcesFourTimesAndNoMore() throws NotJson {
        String all = letters(String.join(
                " ", talks().stream().map(row -> row.talk().prompt()).toList()));
        int found = 0;
        for (String[] item : Curiosities.benchmark()) {
            found += all.contains(letters(item[0])) ? 1 : 0;
        }
        assertThat(found).isEqualTo(4);
    }

    @Test
    void theKeyNamesRowsThatAreThere() throws NotJson, IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Sheet sheet : Sheet.values()) {
            sizes.put(sheet.file(), DESK.rows(sheet).size());
        }
        for (String line : Files.readAllLines(FOLDER.resolve("answer-key.jsonl"), StandardCharsets.UTF_8)) {
            Json.Obj entry = (Json.Obj) JsonReader.read(line);
            String file = entry.find("file").flatMap(Json::asText).orElseThrow();
            double row = ((Json.Num) entry.find("row").orElseThrow()).asDouble();
            assertThat(row).isBetween(1.0, (double) sizes.getOrDefault(file, 0));
        }
    }

    @Test
    void plantedPhonesExist() throws NumberParseException {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        for (String phone : Privates.PHONES) {
            String region = phone.startsWith("0") ? "GB" : "US";
            assertThat(plans.isValidNumber(plans.parse(phone, region)))
                    .as(phone)
                    .isTrue();
        }
    }

    private static List<Row> talks() {
        List<Row> rows = new ArrayList<>();
        for (Sheet sheet : Sheet.values()) {
            DESK.rows(sheet).stream().filter(row -> !row.isRaw()).forEach(rows::add);
        }
        return rows;
    }

    private static boolean related(Row one, Row two) {
        return points(one, two) || points(two, one);
    }

    private static boolean points(Row from, Row to) {
        return from.marks().stream()
                .anyMatch(mark -> mark.other().filter(to::equals).isPresent());
    }

    private static String key(Row row) {
        return letters(row.talk().prompt())
                + (row.talk().prompt().codePoints().anyMatch(Character::isLetter)
                        ? ""
                        : row.talk().prompt());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String bucket(double similarity) {
        return "0." + (int) (similarity * 10);
    }

    private static int length(Talk talk) {
        return talk.compared().stream().mapToInt(String::length).sum();
    }

    private static String name(Path file) {
        try {
            return FOLDER.toRealPath().relativize(file.toRealPath()).toString().replace('\\', '/');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
