package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that reads only what is new gives the same bytes as one that reads everything. */
class ReadCacheTest {
    private static final String RECIPE =
            """
            name: desk
            sources:
              - name: tickets
                path: data/*.jsonl
                map: {prompt: question, completion: reply, label: topic, group: customer}
            contamination: {against: [items.jsonl]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("tilth.yaml"), RECIPE);
        Files.writeString(
                folder.resolve("items.jsonl"),
                "{\"question\":\"" + words(40, 20) + "\"}\n{\"question\":\"" + words(7_000, 20) + "\"}\n");
        for (int file = 0; file < 3; file++) {
            Files.write(data(file), rows(file * 50, 50));
        }
    }

    @Test
    void onlyNewRowsAreRead() throws IOException {
        assertThat(reused(build("cached"))).isZero();
        Files.write(data(3), rows(150, 20));
        Path second = build("cached");
        assertThat(reused(second)).isEqualTo(150);
        assertSame(second, whole());
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        build("cached");
        Files.write(data(1), rows(400, 1), StandardOpenOption.APPEND);
        Path second = build("cached");
        assertThat(reused(second)).isEqualTo(100);
        assertSame(second, whole());
    }

    @Test
    void aRowThatAPersonDecidedAboutIsReadAgain() throws IOException {
        build("cached");
        Files.writeString(
                folder.resolve("overrides.jsonl"),
                "{\"row\":\"data/0.jsonl#3\",\"action\":\"drop\",\"who\":\"legal\",\"why\":\"withdrawn\"}\n");
        Path second = build("cached");
        assertThat(reused(second)).isEqualTo(100);
        assertSame(second, whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dedup.threshold=0.9", "split.test=0.3", "export=[trl]", "gates.real_share=0.3"})
    void whatComesAfterReadingLeavesItAsItIs(String set) throws IOException {
        build("cached");
        Path second = build("cached", set);
        assertThat(reused(second)).isEqualTo(150);
        assertSame(second, whole(set));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"privacy.mode=report", "length.max_tokens=12", "length.tokens=exact", "contamination.ngram=9"})
    void whatReadingDependsOnMakesItReadAgain(String set) throws IOException {
        build("cached");
        Path second = build("cached", set);
        assertThat(reused(second)).isZero();
        assertSame(second, whole(set));
    }

    @Test
    void pairsOfUnchangedRowsAreNotComparedAgain() throws IOException {
        assertThat(count("pairs", build("cached"))).isZero();
        Files.write(data(3), rows(150, 20));
        Path second = build("cached");
        long known = count("pairs", second);
        assertThat(known).isGreaterThan(5);
        assertSame(second, whole());
        deleteRow(data(1), 20);
        Path third = build("cached");
        assertThat(count("pairs", third)).isBetween(known / 2, 2 * known);
        assertSame(third, whole());
        Path fourth = build("cached", "dedup.strict=false");
        assertThat(count("pairs", fourth)).isZero();
        assertSame(fourth, whole("dedup.strict=false"));
    }

    @Test
    void piecesOfTheLedgerThatStayAreNotCompressedAgain() throws IOException {
        Files.write(data(0), rows(0, 2_000));
        assertThat(count("ledger_pieces", build("cached"))).isZero();
        Files.write(data(3), rows(9_000, 20));
        Path second = build("cached");
        assertThat(count("ledger_pieces", second)).isBetween(3L, 4L);
        assertSameBytes(second, whole());
        deleteRow(data(0), 600);
        Path third = build("cached");
        assertThat(count("ledger_pieces", third)).isBetween(1L, 2L);
        assertSameBytes(third, whole());
        assertSameBytes(build("cached", "split.test=0.3"), whole("split.test=0.3"));
    }

    @Test
    void aLedgerThatWasDamagedIsNotCopied() throws IOException {
        Files.write(data(0), rows(0, 2_000));
        Path first = build("cached");
        damage(first.resolve("ledger.jsonl.gz"));
        Files.write(data(3), rows(9_000, 20));
        assertSameBytes(build("cached"), whole());
        Files.delete(cache("cached").resolveSibling("latest").resolve("ledger.jsonl.gz"));
        Files.write(data(4), rows(9_100, 20));
        assertSameBytes(build("cached"), whole());
    }

    @Test
    void itHoldsNoKeyAndNoHashOfOne() throws IOException {
        Path version = build("cached");
        assertThat(reused(version)).isZero();
        byte[] key = java.nio.ByteBuffer.allocate(8)
                .putLong(com.dynatrace.hash4j.hashing.Hashing.xxh3_64().hashCharsToLong("customer-1"))
                .array();
        for (Path file : cacheFiles("cached")) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes).as(file.toString()).doesNotContain("customer-1", "anna@", "Anna");
            assertThat(bytes).doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
            assertThat(bytes).doesNotContain(new StringBuilder(new String(key, StandardCharsets.ISO_8859_1)).reverse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "records", "pairs", "ledger"})
    void whatIsDamagedThereIsReadAgain(String file) throws IOException {
        build("cached");
        damage(cache("cached").resolve(file));
        Files.write(data(3), rows(150, 20));
        assertSame(build("cached"), whole());
    }

    @Test
    void whatAKilledBuildLeftBehindIsCutOff() throws IOException {
        build("cached");
        for (Path file : cacheFiles("cached")) {
            if (!file.endsWith("index")) {
                Files.writeString(file, "half a row", StandardOpenOption.APPEND);
            }
        }
        Files.write(data(3), rows(150, 20));
        Path second = build("cached");
        assertThat(reused(second)).isEqualTo(150);
        assertSame(second, whole());
    }

    @Test
    void aFileThatIsGoneMakesAllBeReadAgain() throws IOException {
        build("cached");
        Files.delete(cache("cached").resolve("texts"));
        Files.write(data(3), rows(150, 20));
        Path second = build("cached");
        assertThat(reused(second)).isZero();
        assertSame(second, whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts", "words"})
    void damagedRowsAreNeverPublished(String file) throws IOException {
        build("cached");
        damage(cache("cached").resolve(file));
        Files.write(data(3), rows(150, 20));
        assertThatThrownBy(() -> build("cached"))
                .isInstanceOf(Fault.class)
                .hasMessageMatching("cache: what is kept of .* is not what was read\\. "
                        + "Delete the folder \\.cache beside the versions, and build again\\.");
    }

    @Test
    void rowsThatAreReadAgainEachTimeDoNotPileUp() throws IOException {
        build("cached");
        long once = Files.size(cache("cached").resolve("texts"));
        StringBuilder decisions = new StringBuilder();
        for (int file = 0; file < 3; file++) {
            decisions.append("{\"row\":\"data/" + file
                    + ".jsonl#3\",\"action\":\"drop\",\"who\":\"legal\",\"why\":\"withdrawn\"}\n");
        }
        Files.writeString(folder.resolve("overrides.jsonl"), decisions);
        for (int i = 0; i < 6; i++) {
            build("cached", "split.test=0." + (i + 1));
        }
        Path texts = cache("cached").resolve("texts");
        assertThat(Files.exists(texts) ? Files.size(texts) : 0).isLessThanOrEqualTo(2 * once);
    }

    @Test
    void whatIsOfNoUseAnyMoreGoes() throws IOException {
        build("cached");
        for (int file = 0; file < 3; file++) {
            Files.write(data(file), rows(1_000 + file * 50, 50));
        }
        build("cached", "privacy.mode=report");
        for (int file = 1; file < 3; file++) {
            Files.delete(data(file));
        }
        assertSame(build("cached", "privacy.mode=report"), whole("privacy.mode=report"));
        assertThat(cacheFiles("cached")).isEmpty();
    }

    private Path data(int file) {
        return folder.resolve("data").resolve(file + ".jsonl");
    }

    private Path cache(String out) {
        return folder.resolve(out).resolve("desk/.cache");
    }

    private List<Path> cacheFiles(String out) throws IOException {
        try (Stream<Path> files = Files.list(cache(out))) {
            return files.sorted().toList();
        }
    }

    private Path build(String out, String... sets) {
        return Build.of(folder.resolve("tilth.yaml"), List.of(sets))
                .out(folder.resolve(out))
                .threads(2)
                .run()
                .folder();
    }

    /** The same, with nothing known before. */
    private Path whole(String... sets) {
        return Build.of(folder.resolve("tilth.yaml"), List.of(sets))
                .out(folder.resolve("whole"))
                .cache(false)
                .run()
                .folder();
    }

    private static void assertSame(Path found, Path expected) {
        assertThat(found.getFileName()).isEqualTo(expected.getFileName());
        Map<String, byte[]> whole = new WrittenVersion(expected).files();
        Map<String, byte[]> cached = new WrittenVersion(found).files();
        assertThat(cached.keySet()).isEqualTo(whole.keySet()).hasSizeGreaterThanOrEqualTo(10);
        whole.forEach((name, bytes) -> assertThat(cached.get(name)).as(name).isEqualTo(bytes));
    }

    /** The compressed bytes of the ledger too. */
    private static void assertSameBytes(Path found, Path expected) throws IOException {
        assertSame(found, expected);
        assertThat(found.resolve("ledger.jsonl.gz")).hasSameBinaryContentAs(expected.resolve("ledger.jsonl.gz"));
    }

    private static long reused(Path version) {
        return count("rows", version);
    }

    private static long count(String what, Path version) {
        try {
            Matcher found = Pattern.compile("\"" + what + "_from_cache\": (\\d+)")
                    .matcher(Files.readString(version.resolve("timings.json")));
            assertThat(found.find()).isTrue();
            return Long.parseLong(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRow(Path file, int row) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.remove(row);
        Files.write(file, rows);
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** Every fifth with an address, some alike, some that hold an item, some customers more than once, one broken. */
    private static List<String> rows(int from, int count) {
        List<String> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String question = i % 25 == 7 ? "Tell me " + words(40, 20) : words(i * 31, 14);
            String reply = words(i / 3 * 17 + 5_000, 30) + (i % 5 == 0 ? " Write to anna@example.org." : ".");
            rows.add(
                    i % 40 == 39
                            ? "{\"question\": broken"
                            : "{\"question\":\"" + question + "\",\"reply\":\"" + reply + "\",\"topic\":\"t" + i % 3
                                    + "\",\"customer\":\"customer-" + i % 60 + "\",\"note\":\"n\"}");
        }
        return rows;
    }

    private static String words(int seed, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append("w").append(Integer.toString((seed + i) * 7919 % 46_656, 36));
        }
        return text.toString();
    }
}
