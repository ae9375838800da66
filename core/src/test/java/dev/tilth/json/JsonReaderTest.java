package dev.tilth.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-0",
                "-0.0",
                "1.00",
                "12345678901234567890123",
                "1e400",
                "1E-2",
                "2.50e+07",
                "true",
                "false",
                "null",
                "{\"b\":1,\"a\":2,\"\":3}",
                "[[],{},[[0]]]",
                "\"naïve 日本語 😀 \u007F\"",
                "{\"a\":{\"a\":{\"a\":null}}}"
            })
    void keepsWhatWasWritten(String json) throws NotJson {
        assertThat(JsonReader.read(json).write()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            textBlock =
                    """
                    "\\u0041\\u00e9\\u65e5" => Aé日
                    "\\ud83d\\ude00!" => 😀!
                    "\\"\\\\\\/" => "\\/
                    "é\\u0041é" => éAé
                    "\\u007f\\u0080\\u07ff\\u0800\\uffff" => \u007f\u0080\u07ff\u0800\uffff
                    """)
    void readsEscapes(String json, String text) throws NotJson {
        assertThat(JsonReader.read(json)).isEqualTo(Json.of(text));
    }

    @Test
    void readsControlEscapes() throws NotJson {
        assertThat(JsonReader.read("\"\\b\\f\\n\\r\\t\\u0000\"")).isEqualTo(Json.of("\b\f\n\r\t\0"));
    }

    @Test
    void readsAPartOfALargerBuffer() throws NotJson {
        byte[] buffer = "xx {\"a\":\"b\"} yy".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonReader.read(buffer, 3, 12).write()).isEqualTo("{\"a\":\"b\"}");
    }

    @Test
    void passesOverAByteOrderMark() throws NotJson {
        assertThat(JsonReader.read("\uFEFF{}").write()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            textBlock =
                    """
                    `` => 0 => nothing but white space
                    ` ` => 0 => nothing but white space
                    {} {} => 3 => text after the end of the value
                    {"a":1}} => 7 => text after the end of the value
                    {"a":1 => 6 => the text ends inside an object
                    {"a" => 4 => the text ends inside an object
                    {"a": => 5 => the text ends inside an object
                    { => 1 => the text ends inside an object
                    [1, => 3 => the text ends inside an array
                    [1 => 2 => the text ends inside an array
                    {"a":"b => 7 => the text ends inside a string
                    "\\ => 2 => the text ends inside a string
                    "\\u00 => 5 => the text ends inside a string
                    - => 1 => the text ends inside a number
                    {"a":1,} => 7 => a comma with nothing after it
                    [1,] => 3 => a comma with nothing after it
                    [,1] => 1 => a value is missing here
                    {"a":} => 5 => a value is missing here
                    {"a" 1} => 5 => a colon is missing here
                    [1 2] => 3 => a comma is missing here
                    {"a":1 "b":2} => 7 => a comma is missing here
                    {a:1} => 1 => a key in quotes is missing here
                    {1:1} => 1 => a key in quotes is missing here
                    {"a":1,"b":2,"a":3} => 13 => a key that this object already has
                    {"a":NaN} => 5 => a word that is not true, false or null
                    Infinity => 0 => a word that is not true, false or null
                    True => 0 => a word that is not true, false or null
                    nul => 0 => a word that is not true, false or null
                    truer => 0 => a word that is not true, false or null
                    -Infinity => 1 => a number that JSON does not allow
                    01 => 1 => a number that JSON does not allow
                    1. => 2 => the text ends inside a number
                    1.x => 2 => a number that JSON does not allow
                    .5 => 0 => a number that JSON does not allow
                    +1 => 0 => a number that JSON does not allow
                    1e+ => 3 => the text ends inside a number
                    0x10 => 1 => a number that JSON does not allow
                    'a' => 0 => a character that does not belong here
                    /*x*/1 => 0 => a character that does not belong here
                    [é] => 1 => a character that does not belong here
                    "\\x" => 1 => an escape that JSON does not have
                    "ab\\u12G4" => 3 => an escape that JSON does not have
                    "\\ud800" => 1 => half of a surrogate pair, which is no character
                    "a\\udc00\\ud800" => 2 => half of a surrogate pair, which is no character
                    "\\ud800\\u0041" => 1 => half of a surrogate pair, which is no character
                    """)
    void saysWhereAndWhyATextIsNotJson(String json, int offset, String what) {
        NotJson thrown = catchThrowableOfType(NotJson.class, () -> JsonReader.read(json));
        assertThat(thrown).as(json).isNotNull();
        assertThat(thrown.offset() + " " + thrown.what()).isEqualTo(offset + " " + what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\nb\"", "\"a\0b\"", "\"a\tb\"", "\"12345678\u001F\""})
    void refusesControlCharactersInStrings(String json) {
        NotJson thrown = catchThrowableOfType(NotJson.class, () -> JsonReader.read(json));
        assertThat(thrown.what()).isEqualTo("a control character that is not escaped");
        assertThat(json.charAt(thrown.offset())).isLessThan(' ');
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = "{\"a\":\"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
        NotJson thrown = catchThrowableOfType(NotJson.class, () -> JsonReader.read(latin1, 0, latin1.length));
        assertThat(thrown.offset() + " " + thrown.what()).isEqualTo("9 byte 0xE9 is not UTF-8");
    }

    @Test
    void refusesAKeyThatComesAgainAfterManyOthers() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 40; i++) {
            json.append("\"k").append(i).append("\":0,");
        }
        int again = json.length();
        json.append("\"k20\":1}");
        NotJson thrown = catchThrowableOfType(NotJson.class, () -> JsonReader.read(json.toString()));
        assertThat(thrown.offset() + " " + thrown.what()).isEqualTo(again + " a key that this object already has");
    }

    @Test
    void readsFiveHundredLevelsAndRefusesOneMore() {
        assertThatCode(() -> JsonReader.read("[".repeat(500) + "]".repeat(500))).doesNotThrowAnyException();
        NotJson thrown = catchThrowableOfType(NotJson.class, () -> JsonReader.read("[".repeat(100_000)));
        assertThat(thrown.offset() + " " + thrown.what()).isEqualTo("500 nested deeper than 500 levels");
    }

    @Test
    void readsAnyTextThatTheWriterWrites() throws NotJson {
        for (int seed = 0; seed < 2_000; seed++) {
            Json value = random(new Random(seed), 0);
            assertThat(JsonReader.read(value.write())).as("seed %d", seed).isEqualTo(value);
        }
    }

    @Test
    void neverReadsPastItsEnd() {
        byte[] json = "{\"a\":[1,true,\"\\u0041 é\"],\"b\":{\"c\":-1.5e3}}".getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < json.length; end++) {
            int to = end;
            assertThat(catchThrowableOfType(NotJson.class, () -> JsonReader.read(json, 0, to))
                            .offset())
                    .isBetween(0, to);
        }
    }

    @Test
    void agreesWithThePublicTestSuite() throws IOException {
        Path suite = Path.of(System.getProperty("tilth.data", "../../shared/data"), "dirty/jsontestsuite/test_parsing");
        assumeThat(suite).isDirectory();
        try (var files = Files.list(suite)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                byte[] json = Files.readAllBytes(file);
                if (name.startsWith("y_")) {
                    boolean duplicates = name.contains("duplicated_key");
                    assertThat(isJson(json)).as(name).isEqualTo(!duplicates);
                } else if (name.startsWith("n_")) {
                    assertThat(isJson(json)).as(name).isFalse();
                }
            }
        }
    }

    private static boolean isJson(byte[] json) {
        try {
            JsonReader.read(json, 0, json.length);
            return true;
        } catch (NotJson e) {
            return false;
        }
    }

    private static Json random(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> Json.of(text(random));
            case 1 -> Json.of(random.nextLong());
            case 2 -> Json.of(random.nextBoolean());
            case 3 -> new Json.Null();
            case 4 ->
                new Json.Arr(random.ints(random.nextInt(5))
                        .mapToObj(i -> random(random, depth + 1))
                        .toList());
            default -> {
                JsonObject object = new JsonObject();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.put(i + text(random), random(random, depth + 1));
                }
                yield object.build();
            }
        };
    }

    private static String text(Random random) {
        List<Integer> alphabet =
                List.of(0, 9, 10, 31, 32, 34, 47, 92, 97, 0x7F, 0x80, 0xE9, 0x7FF, 0x65E5, 0xFFFF, 0x1F600);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.toString();
    }
}
