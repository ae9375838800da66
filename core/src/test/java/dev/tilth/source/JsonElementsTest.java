package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonElementsTest {
    @Test
    void readsAnElementARow() {
        Reading reading = Reading.of("a.json", "[\n  {\"a\": \"],}\\\"{\"},\n  {\n    \"b\": [1, {}]\n  }\n]\n");
        assertThat(reading.lines()).containsExactly("1@2 {\"a\":\"],}\\\"{\"}", "2@3 {\"b\":[1,{}]}");
        assertThat(reading.facts().format()).isEqualTo(SourceFormat.JSON);
    }

    @Test
    void readsAnArrayInOneLineAndSaysTheColumn() {
        assertThat(Reading.of("a.json", "[{\"a\":\"é\"},{\"a\":x},3,{\"a\":1}]").lines())
                .containsExactly(
                        "1@1 {\"a\":\"é\"}",
                        "2@1 not-json: line 1, column 17: a word that is not true, false or null",
                        "3@1 not-an-object: line 1, column 20: the row is a number, not an object",
                        "4@1 {\"a\":1}");
    }

    @Test
    void readsOneObjectOverManyLines() {
        assertThat(Reading.of("a.json", "{\n  \"a\": 1,\n  \"b\": 2\n}\n").lines())
                .containsExactly("1@1 {\"a\":1,\"b\":2}");
    }

    @Test
    void readsObjectsOneAfterTheOther() {
        assertThat(Reading.of("a.json", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n").lines())
                .containsExactly("1@1 {\"a\":1}", "2@4 {\"a\":2}");
    }

    @Test
    void goesOnAfterABrokenElement() {
        String array =
                """
                [
                {"a": "never closed},
                {"a": 2},
                {"a": [1, 2},
                {"a": 4},
                {"a": {"b": 1},
                {"a": 6},
                {"a": 7,
                {"a": 8}
                ]
                """;
        assertThat(Reading.of("a.json", array).lines())
                .containsExactly(
                        "1@2 not-json: line 2, column 22: a control character that is not escaped",
                        "2@3 {\"a\":2}",
                        "3@4 not-json: line 4, column 12: a comma is missing here",
                        "4@5 {\"a\":4}",
                        "5@6 not-json: line 6, column 15: the text ends inside an object",
                        "6@7 {\"a\":6}",
                        "7@8 not-json: line 8, column 8: the text ends inside an object",
                        "8@9 {\"a\":8}");
    }

    @Test
    void rejectsAnElementThatIsCutInsideItsMessages() {
        String array =
                """
                [
                  {"messages": [{"role": "user", "content": "cut
                  {"messages": [{"role": "user", "content": "whole"}]}
                ]
                """;
        assertThat(Reading.of("a.json", array).lines())
                .containsExactly(
                        "1@2 not-json: line 2, column 49: a control character that is not escaped",
                        "2@3 {\"messages\":[{\"role\":\"user\",\"content\":\"whole\"}]}");
    }

    @Test
    void saysWhereAnArrayThatNeverClosesEnds() {
        assertThat(Reading.of("a.json", "[\n{\"a\":1},\n").lines())
                .containsExactly(
                        "1@2 {\"a\":1}",
                        "2@3 not-json: line 3, column 1: the array that opened at line 1 never closes");
        assertThat(Reading.of("a.json", "[\n{\"a\":1},\n{\"a\":").lines())
                .containsExactly("1@2 {\"a\":1}", "2@3 not-json: line 3, column 6: the text ends inside an object");
    }

    @Test
    void rejectsWhatFollowsTheArray() {
        assertThat(Reading.of("a.json", "[{\"a\":1}]\n{\"a\":2}").lines())
                .containsExactly(
                        "1@1 {\"a\":1}",
                        "2@2 not-json: line 2, column 1: text after the end of the array that opened at line 1");
    }

    @Test
    void skipsAnElementThatIsTooLong() {
        String array = "[{\"a\":1},{\"a\":\"" + "x".repeat(5_000_000) + "\"},{\"a\":3}]";
        Reading reading = Reading.of(
                "a.json",
                array.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                SourceOptions.DEFAULTS.withMaxRowBytes(1 << 20));
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 {\"a\":1}",
                        "2@1 row-too-long: line 1, column 10: a row of 5000008 bytes, over max_row_bytes 1048576",
                        "3@1 {\"a\":3}");
    }

    @Test
    void readsAnArrayAsItReadsItsElementsOnLines() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>();
            for (int i = random.nextInt(300); i >= 0; i--) {
                String text = "\\\"]}{[,é".repeat(random.nextInt(random.nextInt(20) == 0 ? 20_000 : 30));
                rows.add("{\"i\":" + i + ",\"t\":[\"" + text + "\",{}]}");
            }
            List<String> lines = Reading.of("a.jsonl", String.join("\n", rows)).lines();
            List<String> elements = Reading.of("a.json", "[\n" + String.join(",\n", rows) + "\n]")
                    .lines();
            assertThat(elements.stream().map(JsonElementsTest::content))
                    .as("seed %d", seed)
                    .isEqualTo(lines.stream().map(JsonElementsTest::content).toList());
        }
    }

    private static String content(String line) {
        return line.substring(line.indexOf(' '));
    }

    @Test
    void saysWhereCommasAreMissingOrDoubled() {
        assertThat(Reading.of("t.json", "[\n{\"a\":1\n},\n{\"a\":2}]").facts().notes())
                .isEmpty();
        Reading odd = Reading.of("t.json", "[{\"a\":1},\n{\"a\":2}\n{\"a\":3},,{\"a\":4},\n]");
        assertThat(odd.lines()).containsExactly("1@1 {\"a\":1}", "2@2 {\"a\":2}", "3@3 {\"a\":3}", "4@3 {\"a\":4}");
        assertThat(odd.facts().notes())
                .containsExactly("commas between elements are missing or too many in 3 places, first before line 3; the"
                        + " elements were read all the same");
    }

    @Test
    void aStrayControlCharacterMakesNoBinaryFile() {
        assertThat(Reading.of("t.json", "[\u000Ba\u000C]").lines())
                .containsExactly("1@1 not-json: line 1, column 2: a character that does not belong here");
    }
}
