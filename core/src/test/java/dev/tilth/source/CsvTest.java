package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void readsARecordARow() {
        Reading reading = Reading.of("t.csv", "id,text\n1,\"a, \"\"b\"\"\nc\"\r\n2,it's 5\" wide\n\n3,\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@2 {\"id\":\"1\",\"text\":\"a, \\\"b\\\"\\nc\"}",
                        "2@4 {\"id\":\"2\",\"text\":\"it's 5\\\" wide\"}",
                        "3@6 {\"id\":\"3\",\"text\":\"\"}");
        assertThat(reading.facts().delimiter()).isEqualTo(",");
        assertThat(reading.facts().blankLines()).isEqualTo(1);
    }

    @Test
    void detectsAndStatesTheDelimiter() {
        assertThat(Reading.of("t.csv", "id;text\n1;a,b,c\n2;d,e,f\n").facts().delimiter())
                .isEqualTo(";");
        assertThat(Reading.of("t.csv", "id|text\n1|a, b\n").facts().delimiter()).isEqualTo("|");
        assertThat(Reading.of("-", "id\ttext\n1\ta, b\n").facts().delimiter()).isEqualTo("tab");
        assertThat(Reading.of("t.tsv", "id,text\n1,2\n").lines()).containsExactly("1@2 {\"id,text\":\"1,2\"}");
        assertThat(Reading.of("t.csv", "text\nhello\n").lines()).containsExactly("1@2 {\"text\":\"hello\"}");
    }

    @Test
    void rejectsARowWithAnotherNumberOfFields() {
        assertThat(Reading.of("t.csv", "a,b\n1,2,3\n1\n1,2\n").lines())
                .containsExactly(
                        "1@2 broken-csv: line 2, column 1: 3 fields where the header has 2",
                        "2@3 broken-csv: line 3, column 1: 1 fields where the header has 2",
                        "3@4 {\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void aQuoteThatNeverClosesDoesNotSwallowTheFile() {
        assertThat(Reading.of("t.csv", "a,b\n1,\"open\n2,x\n3,y\n").lines())
                .containsExactly(
                        "1@2 broken-csv: line 2, column 3: a quote opens here and never closes",
                        "2@3 {\"a\":\"2\",\"b\":\"x\"}",
                        "3@4 {\"a\":\"3\",\"b\":\"y\"}");
    }

    @Test
    void aStrayQuoteIsFoundAtTheNextQuotedField() {
        Reading reading = Reading.of("t.csv", "a,b\n1,\"open\n2,x\n3,\"y\nz\"\n4,\"a\" b\n5,w\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@2 broken-csv: line 2, column 3: a quote opens here, and text follows the next one",
                        "2@3 {\"a\":\"2\",\"b\":\"x\"}",
                        "3@4 {\"a\":\"3\",\"b\":\"y\\nz\"}",
                        "4@6 broken-csv: line 6, column 3: a quote opens here, and text follows the next one",
                        "5@7 {\"a\":\"5\",\"b\":\"w\"}");
        assertThat(reading.raw().get(0)).isEqualTo("1,\"open");
    }

    @Test
    void aQuoteThatNeverClosesIsBoundedByTheLongestRow() {
        String csv = "a,b\n1,\"open\n" + "2,x\n".repeat(600_000);
        Reading reading = Reading.of(
                "t.csv", csv.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS.withMaxRowBytes(1 << 20));
        assertThat(reading.lines().subList(0, 2))
                .containsExactly(
                        "1@2 broken-csv: line 2, column 3: a quote opens here and does not close within the longest row"
                                + " allowed",
                        "2@3 {\"a\":\"2\",\"b\":\"x\"}");
        assertThat(reading.lines()).hasSize(600_001).last().isEqualTo("600001@600002 {\"a\":\"2\",\"b\":\"x\"}");
    }

    @Test
    void skipsARowThatIsTooLong() {
        String csv = "a,b\n1," + "x".repeat(3_000_000) + "\n2,\"" + "y".repeat(3_000_000) + "\"\n3,z\n";
        Reading reading = Reading.of(
                "t.csv", csv.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS.withMaxRowBytes(1 << 20));
        assertThat(reading.lines())
                .containsExactly(
                        "1@2 row-too-long: line 2, column 1: a row of 3000002 bytes, over max_row_bytes 1048576",
                        "2@3 row-too-long: line 3, column 1: a row of 3000004 bytes, over max_row_bytes 1048576",
                        "3@4 {\"a\":\"3\",\"b\":\"z\"}");
    }

    @Test
    void refusesAHeaderThatNobodyCouldMap() {
        assertThatThrownBy(() -> Reading.of("t.csv", "id,text,id\n1,2,3\n"))
                .isInstanceOf(Fault.class)
                .hasMessage("t.csv:1: columns 1 and 3 have the same name id. Rename one.");
        assertThatThrownBy(() -> Reading.of("t.csv", "id,\"text\n1,2\n"))
                .isInstanceOf(Fault.class)
                .hasMessage("t.csv:1: the header cannot be read: a quote opens here and never closes. "
                        + "Mend the first line.");
    }

    @Test
    void namesAColumnWithoutAName() {
        assertThat(Reading.of("t.csv", ",text\n0,a\n").lines())
                .containsExactly("1@2 {\"column_1\":\"0\",\"text\":\"a\"}");
    }

    @Test
    void agreesWithFastCsvOnWellFormedTables() {
        String[] pieces = {"a", "é", "日", "\"", ",", "\n", " ", "'", "x;y"};
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder csv = new StringBuilder("p,q,r\n");
            for (int row = random.nextInt(200); row >= 0; row--) {
                csv.append(row);
                for (int field = 0; field < 2; field++) {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(random.nextInt(40) == 0 ? 9_000 : 6); i > 0; i--) {
                        text.append(pieces[random.nextInt(pieces.length)]);
                    }
                    csv.append(",\"")
                            .append(text.toString().replace("\"", "\"\""))
                            .append('"');
                }
                csv.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            List<List<String>> expected = new ArrayList<>();
            CsvReader.builder().ofCsvRecord(csv.toString()).forEach(record -> expected.add(record.getFields()));
            assertThat(cells(csv.toString())).as("seed %d", seed).isEqualTo(expected.subList(1, expected.size()));
        }
    }

    private static List<List<String>> cells(String csv) {
        SourceFile file = new SourceFile("s", "t.csv", java.util.Optional.empty(), -1);
        var in = new java.io.ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        List<List<String>> rows = new ArrayList<>();
        try (SourceReader reader =
                SourceReader.open(file, in, SourceOptions.DEFAULTS.withDelimiter(","), Progress.NONE)) {
            for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int i = 0; i < batch.get().size(); i++) {
                    Parsed.Row row = (Parsed.Row) batch.get().parse(i);
                    rows.add(row.value().values().stream()
                            .map(cell -> ((Json.Str) cell).value())
                            .toList());
                }
            }
        }
        return rows;
    }
}
