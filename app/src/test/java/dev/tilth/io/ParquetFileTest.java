package dev.tilth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Sha256;
import dev.tilth.source.Progress;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetFileTest {
    private static final int SEEDS = 40;

    @TempDir
    private Path folder;

    @Test
    void readsARowAJsonLineInTheOrderOfTheTable() throws Exception {
        Path file = write(
                "a.parquet", "SELECT i AS id, 'text ' || i AS text FROM range(100000) t(i)", ", ROW_GROUP_SIZE 2048");
        Opened read = Opened.read(file);
        assertThat(read.lines()).hasSize(100_000).startsWith("1@1 {\"id\":0,\"text\":\"text 0\"}");
        for (int i = 0; i < 100_000; i++) {
            assertThat(read.lines().get(i))
                    .isEqualTo((i + 1) + "@" + (i + 1) + " {\"id\":" + i + ",\"text\":\"text " + i + "\"}");
        }
        assertThat(read.facts().rows()).isEqualTo(100_000);
        assertThat(read.facts().format()).isEqualTo(SourceFormat.PARQUET);
        assertThat(read.facts().whole()).isTrue();
        assertThat(read.facts().bytes()).isEqualTo(Files.size(file));
        assertThat(read.facts().sha256()).isEqualTo(Sha256.of(file));
        assertThat(read.facts().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            textBlock =
                    """
                    9223372036854775807                                     ¦ 9223372036854775807
                    18446744073709551615::UBIGINT                           ¦ 18446744073709551615
                    12345678901234567890.123456::DECIMAL(38,6)              ¦ 12345678901234567890.123456
                    0.1::FLOAT                                              ¦ 0.1
                    0.1::DOUBLE                                             ¦ 0.1
                    100::DOUBLE                                             ¦ 100.0
                    1e300::DOUBLE                                           ¦ 1e300
                    true                                                    ¦ true
                    NULL::INT                                               ¦ null
                    NULL::DOUBLE                                            ¦ null
                    NULL::TIMESTAMP                                         ¦ null
                    NULL::BLOB                                              ¦ null
                    NULL::DOUBLE[]                                          ¦ null
                    ''                                                      ¦ ""
                    'a "b" \\ c' || chr(10) || chr(9) || 'é😀'                ¦ "a \\"b\\" \\\\ c\\n\\té😀"
                    'x' || chr(0) || 'y'                                    ¦ "x\\u0000y"
                    DATE '2024-02-29'                                       ¦ "2024-02-29"
                    TIMESTAMP '2024-01-02 03:04:05'                         ¦ "2024-01-02T03:04:05"
                    TIMESTAMP '2024-01-02 03:04:05.1234'                    ¦ "2024-01-02T03:04:05.1234"
                    TIMESTAMPTZ '2024-01-02 03:04:05+02'                    ¦ "2024-01-02T01:04:05Z"
                    TIMESTAMP_NS '2024-01-02 03:04:05.123456789'            ¦ "2024-01-02T03:04:05.123456789"
                    TIME '03:04:05'                                         ¦ "03:04:05"
                    'a'::ENUM('a', 'b')                                     ¦ "a"
                    '\\xAA\\x01'::BLOB                                      ¦ "qgE="
                    [1, NULL, 3]                                            ¦ [1,null,3]
                    []::INT[]                                               ¦ []
                    [0.1::FLOAT, NULL]                                      ¦ [0.1,null]
                    []::FLOAT[]                                             ¦ []
                    {'a': 1, 'b "c"': 'x'}                                  ¦ {"a":1,"b \\"c\\"":"x"}
                    {'a': {'b': [TIMESTAMP '2024-01-02 03:04:05']}}         ¦ {"a":{"b":["2024-01-02T03:04:05"]}}
                    NULL::STRUCT(a FLOAT)                                   ¦ null
                    [{'a': 0.5::FLOAT}, NULL]                               ¦ [{"a":0.5},null]
                    MAP {'k': 1, 'l "m"': 2}                                ¦ {"k":1,"l \\"m\\"":2}
                    MAP {'k': [0.5::FLOAT]}                                 ¦ {"k":[0.5]}
                    MAP {1: 'a'}                                            ¦ {"1":"a"}
                    '{"n": 1.10, "big": 123456789012345678901234567890}'::JSON ¦ {"n":1.10,"big":123456789012345678901234567890}
                    [{'args': '{"n":1.10}'::JSON}]                          ¦ [{"args":{"n":1.10}}]
                    """)
    void writesEveryValueAsJsonHasIt(String sql, String json) throws Exception {
        Path file = write("v.parquet", "SELECT " + sql + " AS v, 1 AS n");
        assertThat(Opened.read(file).lines()).containsExactly("1@1 {\"v\":" + json + ",\"n\":1}");
    }

    @Test
    void readsAPrettyJsonColumnAndSaysWhereOneHoldsNoJson() throws Exception {
        Path file = write(
                "j.parquet",
                "SELECT unnest(['{' || chr(10) || ' \"a\": 1.50' || chr(13) || chr(10) || '}', '{\"b\":1}'])::JSON AS j",
                ", COMPRESSION uncompressed");
        assertThat(Opened.read(file).lines()).containsExactly("1@1 {\"j\":{\"a\":1.50}}", "2@2 {\"j\":{\"b\":1}}");
        assertThat(Opened.read(patched(file, "{\"b\":1}", "{\"b\":1:")).lines())
                .containsExactly(
                        "1@1 damaged-file: line 1, column 1: a column of JSON in the Parquet file holds what is"
                                + " none; write the file again");
    }

    @Test
    void aNumberThatIsNoneIsNullAndCounted() throws Exception {
        Path file = write(
                "n.parquet",
                "SELECT * FROM (VALUES (1, 'NaN'::DOUBLE, [0.5::FLOAT, 'inf'::FLOAT], MAP {'a': {'x': '-inf'::DOUBLE}}),"
                        + " (2, 2.5, [], MAP {}), (3, NULL, NULL, NULL)) t(id, score, list, map)");
        Opened read = Opened.read(file);
        assertThat(read.lines())
                .containsExactly(
                        "1@1 {\"id\":1,\"score\":null,\"list\":[0.5,null],\"map\":{\"a\":{\"x\":null}}}",
                        "2@2 {\"id\":2,\"score\":2.5,\"list\":[],\"map\":{}}",
                        "3@3 {\"id\":3,\"score\":null,\"list\":null,\"map\":null}");
        assertThat(read.facts().notes()).containsExactly("3 values that are no numbers (NaN or infinite) read as null");
    }

    @Test
    void saysWhichColumnsHoldBytes() throws Exception {
        Path file = write("b.parquet", "SELECT 'q' AS prompt, {'bytes': 'x'::BLOB} AS image");
        assertThat(Opened.read(file).facts().notes()).containsExactly("bytes are written as base64: image");
    }

    @Test
    void keepsNamesThatDifferInCaseOnly() throws Exception {
        Path file = write("c.parquet", "SELECT 1 AS \"ab\", {'x': 0.5::FLOAT} AS \"AC\"");
        Path twins = patched(file, "ab", "ac");
        assertThat(Opened.read(twins).lines()).containsExactly("1@1 {\"ac\":1,\"AC\":{\"x\":0.5}}");
    }

    @Test
    void refusesTwoColumnsOfOneName() throws Exception {
        Path file = patched(write("t.parquet", "SELECT 1 AS id, 'a' AS texta, 'b' AS textb"), "texta", "textb");
        assertThatThrownBy(() -> Opened.read(file))
                .isInstanceOf(Fault.class)
                .hasMessage("t.parquet: columns 2 and 3 have the same name textb. Rename one.");
    }

    @Test
    void refusesMembersThatCouldNotBeToldApart() throws Exception {
        Path file = patched(
                write("m.parquet", "SELECT [{'role': 'a', 'rolx': 'b'}] AS messages, 1 AS role"), "rolx", "Role");
        assertThatThrownBy(() -> Opened.read(file))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "m.parquet: two members inside element have names that are the same or differ in case only: Role."
                                + " Rename one.");
    }

    @Test
    void readsListsInListsAndRefusesTypesThatLieTooDeep() throws Exception {
        String deep = "[".repeat(10) + "0.5::FLOAT, 'NaN'" + "]".repeat(10);
        assertThat(Opened.read(write("d.parquet", "SELECT " + deep + " AS d")).lines())
                .containsExactly("1@1 not-json: line 1, column 20: a word that is not true, false or null");
        String shallow = "[[[[{'t': TIMESTAMP '2024-01-02 03:04:05', 'n': 'NaN'::FLOAT}]]]]";
        assertThat(Opened.read(write("e.parquet", "SELECT " + shallow + " AS d"))
                        .lines())
                .containsExactly("1@1 {\"d\":[[[[{\"t\":\"2024-01-02T03:04:05\",\"n\":null}]]]]}");
        assertThatThrownBy(() ->
                        Opened.read(write("x.parquet", "SELECT " + "[".repeat(30) + "1" + "]".repeat(30) + " AS d")))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "x.parquet: the Parquet file is written in a way that cannot be read. Write it again without what"
                                + " is rare: encryption, odd compression or types.");
        assertThatThrownBy(() -> ColumnType.parse("STRUCT(a ".repeat(600) + "INT" + ")".repeat(600)))
                .hasMessageContaining("Not implemented");
    }

    @Test
    void anEmptyTableHasNoRows() throws Exception {
        Opened read = Opened.read(write("e.parquet", "SELECT 1 AS a WHERE false"));
        assertThat(read.lines()).isEmpty();
        assertThat(read.facts().whole()).isTrue();
    }

    @Test
    void aFileWithoutItsEndIsOneRejectedRow() throws Exception {
        Path file = write("cut.parquet", "SELECT i AS id FROM range(10000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        for (int size : new int[] {4, 8, 100, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, size));
            Opened read = Opened.read(file);
            assertThat(read.lines())
                    .containsExactly(
                            "1@1 damaged-file: line 1, column 1: the Parquet file is cut off or damaged; fetch or"
                                    + " write it again");
            assertThat(read.facts().whole()).isFalse();
        }
    }

    @Test
    void keepsTheRowsBeforeADamagedPart() throws Exception {
        Path file = write(
                "hurt.parquet",
                "SELECT i AS id, md5(i::VARCHAR) AS text FROM range(300000) t(i)",
                ", ROW_GROUP_SIZE 20480, COMPRESSION zstd");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length * 2 / 3, bytes.length * 2 / 3 + 200_000, (byte) 0xA5);
        Files.write(file, bytes);
        Opened read = Opened.read(file);
        int rows = read.lines().size();
        assertThat(Opened.read(file).lines()).isEqualTo(read.lines());
        assertThat(rows).isBetween(2, 250_000);
        assertThat(read.lines().get(rows - 2))
                .startsWith((rows - 1) + "@" + (rows - 1) + " {\"id\":" + (rows - 2) + ",");
        assertThat(read.lines().get(rows - 1)).contains("damaged-file: ").doesNotContain("md5");
        assertThat(read.facts().whole()).isFalse();
    }

    @Test
    void aFileThatIsDamagedAnywhereLeavesTheOthersReadable() throws Exception {
        String rows =
                "SELECT i AS id, 'text ' || i AS text, [{'role': 'user', 'x': i / 3}] AS list FROM range(3000) t(i)";
        byte[] whole = Files.readAllBytes(write("whole.parquet", rows));
        List<String> good = Opened.read(folder.resolve("whole.parquet")).lines();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            try {
                Opened read = Opened.read(Files.write(folder.resolve("hurt.parquet"), bytes));
                assertThat(read.facts().rows()).isLessThanOrEqualTo(good.size() + 1);
            } catch (Fault e) {
                assertThat(e).hasMessageStartingWith("hurt.parquet: ");
            }
        }
        assertThat(Opened.read(folder.resolve("whole.parquet")).lines()).isEqualTo(good);
    }

    @Test
    void textThatIsNotUtf8IsSaidToBeSoWithoutShowingIt() throws Exception {
        Path file = write("u.parquet", "SELECT 'secret-word' AS text", ", COMPRESSION uncompressed");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("secret-word");
        bytes[at + 6] = (byte) 0xFF;
        Files.write(file, bytes);
        assertThat(Opened.read(file).lines())
                .containsExactly(
                        "1@1 damaged-file: line 1, column 1: a column of the Parquet file holds text that is not"
                                + " UTF-8; write the file again");
    }

    @Test
    void readsByTheContentWhateverTheNameSays() throws Exception {
        Opened read = Opened.read(write("x.jsonl", "SELECT 1 AS a"));
        assertThat(read.lines()).containsExactly("1@1 {\"a\":1}");
        assertThat(read.facts().notes()).containsExactly("named like jsonl, read as parquet");
        Path json = Files.writeString(folder.resolve("y.parquet"), "{\"a\":1}\n");
        assertThat(Opened.read(json).facts().notes()).containsExactly("named like parquet, read as jsonl");
        assertThat(Opened.read(write("e[1] '*.parquet", "SELECT 2 AS a")).lines())
                .containsExactly("1@1 {\"a\":2}");
    }

    @Test
    void refusesAFileThatIsReplacedWhileItIsRead() throws Exception {
        Path path = write("r.parquet", "SELECT i AS id FROM range(100000) t(i)");
        SourceFile file = new SourceFile("r", "r.parquet", Optional.of(path), Files.size(path));
        try (SourceReader reader = SourceReader.open(file, SourceOptions.DEFAULTS, Progress.NONE)) {
            assertThat(reader.next()).isPresent();
            write("other", "SELECT 1 AS id");
            Files.move(folder.resolve("other"), path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(reader::facts)
                    .isInstanceOf(Fault.class)
                    .hasMessage(
                            "r.parquet: it changed while it was read. Build again when nothing writes to it, or from"
                                    + " a copy.");
        }
    }

    private Path write(String name, String select) throws SQLException {
        return ParquetFiles.write(folder.resolve(name), select);
    }

    private Path write(String name, String select, String options) throws SQLException {
        return ParquetFiles.write(folder.resolve(name), select, options);
    }

    /** Gives a column another name of the same length. */
    private static Path patched(Path file, String from, String to) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }
}
