package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void readsALineARow() {
        Reading reading = Reading.of("a.jsonl", "{\"a\":1}\n\n  \n{\"a\":1.00}\r\n{\"a\":\"x\"}");
        assertThat(reading.lines()).containsExactly("1@1 {\"a\":1}", "2@4 {\"a\":1.00}", "3@5 {\"a\":\"x\"}");
        assertThat(reading.facts().blankLines()).isEqualTo(2);
    }

    @Test
    void saysWhereALineIsBroken() {
        Reading reading = Reading.of(
                "a.jsonl",
                "{\"a\":\"日本\"\n{\"a\":\"é\",}\n[1]\n\"x\"\n{\"a\":1,\"a\":2}\n{\"a\":\"\0\"}\n{\"a\":\"\\ud800\"}\n{\"a\":NaN}\n{\"a\":1}");
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 not-json: line 1, column 10: the text ends inside an object",
                        "2@2 not-json: line 2, column 10: a comma with nothing after it",
                        "3@3 not-an-object: line 3, column 1: the row is an array, not an object",
                        "4@4 not-an-object: line 4, column 1: the row is a string, not an object",
                        "5@5 not-json: line 5, column 8: a key that this object already has",
                        "6@6 not-json: line 6, column 7: a control character that is not escaped",
                        "7@7 not-json: line 7, column 7: half of a surrogate pair, which is no character",
                        "8@8 not-json: line 8, column 6: a word that is not true, false or null",
                        "9@9 {\"a\":1}");
        assertThat(reading.raw().get(1)).isEqualTo("{\"a\":\"é\",}");
    }

    @Test
    void rejectsOnlyTheRowWhoseBytesAreNotUtf8() {
        byte[] latin1 =
                "{\"a\":\"ok\"}\n{\"a\":\"d\u00E9j\u00E0 vu\"}\n{\"a\":\"ok\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of("a.jsonl", latin1, SourceOptions.DEFAULTS).lines())
                .containsExactly(
                        "1@1 {\"a\":\"ok\"}",
                        "2@2 not-utf8: line 2, column 8: byte 0xE9, number 19 of the file, is not UTF-8; "
                                + "looks like windows-1252: set encoding: windows-1252",
                        "3@3 {\"a\":\"ok\"}");
    }

    @Test
    void doesNotTakeOtherBytesForWindows1252() {
        byte[] shiftJis = "{\"a\":\"日本語\"}".getBytes(Charset.forName("Shift_JIS"));
        assertThat(Reading.of("a.jsonl", shiftJis, SourceOptions.DEFAULTS).lines())
                .containsExactly("1@1 not-utf8: line 1, column 7: byte 0x93, number 7 of the file, is not UTF-8; "
                        + "set encoding: to what the file is in, or mend the row");
    }

    @Test
    void readsAStatedEncoding() {
        byte[] bytes = "{\"a\":\"caf\u00E9 \u20AC\"}".getBytes(Charset.forName("windows-1252"));
        Reading reading = Reading.of("a.jsonl", bytes, SourceOptions.DEFAULTS.withEncoding("windows-1252"));
        assertThat(reading.lines()).containsExactly("1@1 {\"a\":\"café €\"}");
        assertThat(reading.facts().encoding()).isEqualTo("windows-1252");
    }

    @Test
    void rejectsOnlyTheRowWhoseBytesAreNotInTheStatedEncoding() {
        byte[] bytes = "{\"a\":\"ok\"}\n{\"a\":\"x\u0081\"}\n{\"a\":\"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of("a.jsonl", bytes, SourceOptions.DEFAULTS.withEncoding("windows-1252"))
                        .lines())
                .containsExactly(
                        "1@1 {\"a\":\"ok\"}",
                        "2@2 not-utf8: line 2, column 8: bytes that are no character of windows-1252",
                        "3@3 {\"a\":\"é\"}");
    }

    @Test
    void readsEveryUnicodeEncodingTheSame() {
        String text = "{\"a\":\"naïve 日本 😀\"}\n{\"a\":2}\n";
        String marked = "\uFEFF" + text;
        List<String> expected = List.of("1@1 {\"a\":\"naïve 日本 😀\"}", "2@2 {\"a\":2}");
        assertThat(Reading.of("a.jsonl", text).lines()).isEqualTo(expected);
        assertThat(Reading.of("a.jsonl", marked).lines()).isEqualTo(expected);
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Reading with = Reading.of("a.jsonl", marked.getBytes(charset), SourceOptions.DEFAULTS);
            Reading without = Reading.of("a.jsonl", text.getBytes(charset), SourceOptions.DEFAULTS);
            assertThat(with.lines()).isEqualTo(expected);
            assertThat(without.lines()).isEqualTo(expected);
            assertThat(with.facts().encoding())
                    .isEqualTo(charset.equals(StandardCharsets.UTF_16LE) ? "utf-16le" : "utf-16be");
        }
    }

    @Test
    void keepsOnlyTheStartOfARowThatIsTooLong() {
        SourceOptions options = SourceOptions.DEFAULTS.withMaxRowBytes(2_000_000);
        String longest = "{\"a\":\"" + "x".repeat(1_999_992) + "\"}";
        String tooLong = "{\"a\":\"" + "y".repeat(9_000_000) + "\"}";
        Reading reading = Reading.of(
                "a.jsonl",
                (longest + "\n" + tooLong + "\n{\"a\":1}\n{\"a\":\"\u00E9").getBytes(StandardCharsets.ISO_8859_1),
                options);
        assertThat(reading.lines().get(0)).startsWith("1@1 {\"a\":\"xxx").hasSize(2_000_004);
        assertThat(reading.lines().subList(1, 4))
                .containsExactly(
                        "2@2 row-too-long: line 2, column 1: a row of 9000008 bytes, over max_row_bytes 2000000",
                        "3@3 {\"a\":1}",
                        "4@4 not-utf8: line 4, column 7: byte 0xE9, number 11000025 of the file, is not UTF-8; "
                                + "looks like windows-1252: set encoding: windows-1252");
        assertThat(reading.raw().get(1)).hasSize(4096);
    }

    @Test
    void readsRowsThatDeepNestingWouldBreak() {
        assertThat(Reading.of("a.jsonl", "{\"a\":" + "[".repeat(100_000) + "\n{\"a\":1}")
                        .lines())
                .containsExactly("1@1 not-json: line 1, column 505: nested deeper than 500 levels", "2@2 {\"a\":1}");
    }

    @Test
    void readsLinesThatEndWithACarriageReturnOnly() {
        assertThat(Reading.of("a.jsonl", "{\"a\":1}\r{\"a\":2}\r").lines())
                .containsExactly("1@1 {\"a\":1}", "2@2 {\"a\":2}");
    }

    @Test
    void cutsLinesWhereTheSlowTwinDoes() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<String> expected = new ArrayList<>();
            int lines = random.nextInt(400);
            for (int line = 1; line <= lines; line++) {
                int size = random.nextInt(50) == 0 ? 0 : random.nextInt(20) == 0 ? 300_000 : random.nextInt(300);
                String row = size == 0 ? " " : "{\"a\":\"" + "x".repeat(size) + "\"}";
                if (size > 0) {
                    expected.add(expected.size() + 1 + "@" + line + " " + row);
                }
                bytes.writeBytes((row + (random.nextBoolean() ? "\n" : "\r\n")).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(Reading.of("a.jsonl", bytes.toByteArray(), SourceOptions.DEFAULTS)
                            .lines())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }
}
