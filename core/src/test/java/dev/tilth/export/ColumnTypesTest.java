package dev.tilth.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Origin;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTypesTest {
    @Test
    void aColumnWithTwoTypesIsNamedWithARowOfEach() {
        assertThat(types("{'m':[{'a':{'x':1}}]}", "{'m':[{'a':{'x':2}},{'a':{'x':3}}]}", "{'m':[{'a':{'x':'b'}}]}")
                        .findings("train.jsonl", "Mend it."))
                .containsExactly(
                        "train.jsonl: m[].a.x is a text in 1 row, first f#3, and a number in 2 rows, first f#1."
                                + " Loaders that hold one type a column refuse the file. Mend it.");
    }

    @Test
    void typesAreThoseOfTheColumnAtEveryLevel() {
        assertThat(mixed("{'a':[1,'b']}"))
                .containsExactly("a[] is a text in 1 row, first f#1, and a number in 1 row, first f#1");
        assertThat(mixed("{'a':[]}", "{'a':'b'}", "{'a':{}}", "{'a':true}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(
                        "a is a text in 1 row, first f#2, and true or false in 1 row, first f#4, and a list in 1 row, first f#1, and"
                                + " an object in 1 row, first f#3");
    }

    @Test
    void nullsAndMissingMembersGoWithEveryType() {
        assertThat(mixed("{'a':null}", "{'a':1}", "{}", "{'a':1.5}", "{'a':null,'b':[null,{'c':1}]}", "{'b':[]}"))
                .isEmpty();
    }

    @Test
    void aKeyThatIsNoNameIsNotShown() {
        assertThat(mixed("{'a':{'eve@mill.org':1}}", "{'a':{'eve@mill.org':'x'}}"))
                .containsExactly("a.? is a text in 1 row, first f#2, and a number in 1 row, first f#1");
    }

    @Test
    void partsAddUpToTheWhole() {
        String[] values = {"1", "'b'", "true", "[1]", "['a',[2]]", "{'y':1}", "{'y':'b','z':{}}", "null"};
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            ColumnTypes whole = new ColumnTypes();
            ColumnTypes merged = new ColumnTypes();
            ColumnTypes part = new ColumnTypes();
            for (int row = 1; row <= 40; row++) {
                Json.Obj value = row("{'x':" + values[random.nextInt(values.length)] + ",'k" + random.nextInt(3) + "':"
                        + values[random.nextInt(values.length)] + "}");
                whole.add(value, origin(row));
                part.add(value, origin(row));
                if (random.nextInt(5) == 0) {
                    merged.addAll(part);
                    part = new ColumnTypes();
                }
            }
            merged.addAll(part);
            assertThat(merged.findings("f", ""))
                    .isEqualTo(whole.findings("f", ""))
                    .isNotEmpty();
        }
    }

    @Test
    void memoryIsBounded() {
        ColumnTypes types = new ColumnTypes();
        for (int i = 1; i <= ColumnTypes.MOST_COLUMNS + 5; i++) {
            types.add(row("{'k" + i + "':1}"), origin(i));
        }
        types.add(
                row("{'k1':'a','k" + (ColumnTypes.MOST_COLUMNS + 1) + "':'a','" + "k".repeat(300) + "':1}"), origin(7));
        ColumnTypes merged = new ColumnTypes();
        merged.addAll(types);
        assertThat(merged.findings("f", "Mend it."))
                .containsExactly(
                        "f: k1 is a text in 1 row, first f#7, and a number in 1 row, first f#1. Loaders that hold one type a"
                                + " column refuse the file. Mend it.",
                        "f: the types of its first 10000 columns are known, not of the others.");
    }

    @Test
    void whatIsTooDeepIsNotLookedAt() {
        String open = "{'a':".repeat(20);
        String close = "}".repeat(20);
        assertThat(mixed(open + "1" + close, open + "'b'" + close)).isEmpty();
        assertThat(mixed("{'a':".repeat(16) + "1" + "}".repeat(16), "{'a':".repeat(16) + "'b'" + "}".repeat(16)))
                .hasSize(1);
    }

    @Test
    void manyFindingsAreCounted() {
        StringBuilder numbers = new StringBuilder("{'k0':1");
        StringBuilder texts = new StringBuilder("{'k0':'a'");
        for (int i = 1; i < 23; i++) {
            numbers.append(",'k").append(i).append("':1");
            texts.append(",'k").append(i).append("':'a'");
        }
        assertThat(types(numbers + "}", texts + "}").findings("f", ""))
                .hasSize(21)
                .last()
                .isEqualTo("f: 3 more columns have values of several types.");
    }

    private static List<String> mixed(String... rows) {
        List<String> said = new ArrayList<>();
        for (String sentence : types(rows).findings("f", "")) {
            said.add(sentence.substring("f: ".length(), sentence.indexOf(". Loaders")));
        }
        return said;
    }

    private static ColumnTypes types(String... rows) {
        ColumnTypes types = new ColumnTypes();
        for (int i = 0; i < rows.length; i++) {
            types.add(row(rows[i]), origin(i + 1));
        }
        return types;
    }

    private static Origin origin(long row) {
        return new Origin("s", "f", row, row);
    }

    private static Json.Obj row(String json) {
        try {
            return (Json.Obj) JsonReader.read(json.replace('\'', '"'));
        } catch (NotJson e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
