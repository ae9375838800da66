package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.tilth.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {
    private static final String TEXT = "{\"a\":1}\n{\"a\":2}\n";
    private static final List<String> ROWS = List.of("1@1 {\"a\":1}", "2@2 {\"a\":2}");

    @Test
    void unpacksByContentWhateverTheNameSays() throws IOException {
        assertThat(read("a.jsonl.gz", gz(TEXT)).lines()).isEqualTo(ROWS);
        assertThat(read("a.jsonl", gz(TEXT)).lines()).isEqualTo(ROWS);
        assertThat(read("a.jsonl.gz", zst(TEXT)).lines()).isEqualTo(ROWS);
        assertThat(read("a.jsonl.zst", bytes(TEXT)).lines()).isEqualTo(ROWS);
        assertThat(read("-", zst(TEXT)).facts().compression()).isEqualTo("zst");
    }

    @Test
    void unpacksAFileThatWasAppendedTo() throws IOException {
        assertThat(read("a.jsonl.gz", join(gz("{\"a\":1}\n"), gz("{\"a\":2}\n")))
                        .lines())
                .isEqualTo(ROWS);
        assertThat(read("a.jsonl.zst", join(zst("{\"a\":1}\n"), zst("{\"a\":2}\n")))
                        .lines())
                .isEqualTo(ROWS);
    }

    @Test
    void unpacksBothPartsFromASlowPipe() throws IOException {
        byte[] both = join(gz("{\"a\":1}\n"), gz("{\"a\":2}\n"));
        InputStream slow = new ByteArrayInputStream(both) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        assertThat(Reading.of("-", slow, SourceOptions.DEFAULTS).lines()).isEqualTo(ROWS);
    }

    @Test
    void digestsTheUncompressedBytes() throws IOException {
        FileFacts plain = read("a.jsonl", bytes(TEXT)).facts();
        assertThat(plain.sha256()).isEqualTo(SHA256_OF_TEXT);
        assertThat(plain.bytes()).isEqualTo(TEXT.length());
        assertThat(plain.whole()).isTrue();
        assertThat(read("a.jsonl", gz(TEXT)).facts().sha256()).isEqualTo(plain.sha256());
        assertThat(read("a.jsonl", zst(TEXT)).facts().sha256()).isEqualTo(plain.sha256());
    }

    @Test
    void keepsTheRowsBeforeTheCutOfATruncatedFile() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            text.append("{\"a\":\"").append(Integer.toHexString(i * 0x9E3779B9)).append("\"}\n");
        }
        for (byte[] packed : List.of(gz(text.toString()), zst(text.toString()))) {
            Reading cut = read("a.jsonl", Arrays.copyOf(packed, packed.length * 2 / 3));
            int rows = cut.lines().size();
            assertThat(rows).isBetween(1_000, 19_000);
            assertThat(cut.lines().subList(0, rows - 1)).allMatch(line -> line.endsWith("\"}"));
            assertThat(cut.lines().get(rows - 1))
                    .isEqualTo(rows + "@" + rows + " damaged-file: line " + rows + ", column 1: the "
                            + cut.facts().compression() + " file is cut off or damaged after "
                            + cut.facts().bytes() + " uncompressed bytes");
            assertThat(cut.facts().whole()).isFalse();
            assertThat(cut.facts().rows()).isEqualTo(rows);
        }
    }

    @Test
    void aFieldThatWasCutIsNotTakenForAWholeOne() throws IOException {
        StringBuilder text = new StringBuilder("id,text\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append(i)
                    .append(',')
                    .append(Integer.toHexString(i * 0x9E3779B9))
                    .append('\n');
        }
        byte[] packed = gz(text.toString());
        for (int cut = 1; cut < 20; cut++) {
            Reading reading = read("a.csv", Arrays.copyOf(packed, packed.length / 2 + cut));
            assertThat(reading.lines().get(reading.lines().size() - 1)).contains("damaged-file");
        }
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        for (String name : List.of("a.jsonl", "a.json", "a.csv", "-", "a.jsonl.gz")) {
            Reading reading = read(name, new byte[0]);
            assertThat(reading.lines()).isEmpty();
            assertThat(reading.facts().notes()).containsExactly("the file is empty");
        }
        assertThat(read("a.jsonl.gz", gz("")).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PAR1....        | is a Parquet file that is packed or comes through a pipe. Unpack it, and name the file itself; a workbook is saved as .xlsx.
                    PARE....        | is an encrypted Parquet file. Write it again without a key.
                    ARROW1..        | is an Arrow file. Leave it out, or write it as Parquet.
                    %PDF-1.7        | is a PDF document, not data. Leave it out, or export it as JSONL or CSV.
                    SQLite format 3 | is a SQLite database. Ask it: name it in database: of a source, or export it as CSV.
                    version https://git-lfs.github.com/spec/v1 | is a pointer of Git LFS, not the data. Fetch the data: git lfs pull.
                    """)
    void saysWhatAFileIsThatIsNoText(String start, String message) {
        assertThatThrownBy(() -> read("a.parquet", bytes(start)))
                .isInstanceOf(Fault.class)
                .hasMessage("a.parquet: " + message);
    }

    @Test
    void refusesBinaryFiles() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertThatThrownBy(() -> read("a.jsonl", png))
                .hasMessage("a.jsonl: is a PNG image, not data. Leave it out, or export it as JSONL or CSV.");
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
        assertThatThrownBy(() -> read("a.xlsx", zip))
                .hasMessage("a.xlsx: is a zip archive, or a workbook that is packed, binary or comes through a pipe. "
                        + "Unpack it, and name the file itself; a workbook is saved as .xlsx.");
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThatThrownBy(() -> read("-", ole))
                .hasMessage("-: is an old Office file, or one with a password. Save it as .xlsx, without a password.");
        byte[] noise = new byte[1000];
        new java.util.Random(1).nextBytes(noise);
        assertThatThrownBy(() -> read("a.jsonl", noise))
                .hasMessage("a.jsonl: is a binary file, not data. Leave it out, or export it as JSONL or CSV.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear all,\nthis is a letter\n", "hello"})
    void refusesProse(String text) {
        assertThatThrownBy(() -> read("letter.txt", bytes(text + "\nwithout any order\n")))
                .isInstanceOf(Fault.class)
                .hasMessage("letter.txt: is neither JSON nor CSV. Set format: of its source if it is one.");
    }

    @Test
    void readsTheContentWhereTheEndingLies() throws IOException {
        Reading lines = read("a.json", bytes(TEXT));
        assertThat(lines.lines()).isEqualTo(ROWS);
        assertThat(lines.facts().notes()).containsExactly("named like json, read as jsonl");
        assertThat(read("a.jsonl", bytes("[\n{\"a\":1},\n{\"a\":2}]")).lines())
                .containsExactly("1@2 {\"a\":1}", "2@3 {\"a\":2}");
        assertThat(read("a.csv", bytes(TEXT)).lines()).isEqualTo(ROWS);
        assertThat(read("-", bytes("a,b\n1,2\n")).lines()).containsExactly("1@2 {\"a\":\"1\",\"b\":\"2\"}");
        assertThat(read("-", bytes(TEXT)).lines()).isEqualTo(ROWS);
    }

    private static final String SHA256_OF_TEXT = "e91bd3062f38c3f1df2165d987872b022fb39a08c642a6fbc3b862dd2a2aaf24";

    private static Reading read(String name, byte[] content) throws IOException {
        return Reading.of(name, content, SourceOptions.DEFAULTS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gz(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] zst(String text) {
        return Zstd.compress(bytes(text));
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
