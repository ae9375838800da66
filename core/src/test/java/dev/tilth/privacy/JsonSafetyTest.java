package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random JSON with planted values: redacted, it is the same tree but for the values, and redacting again changes nothing. */
class JsonSafetyTest {
    private static final Redactor REDACTOR = new Redactor(PrivacyOptions.DEFAULTS);
    private static final String[] HARMLESS = {
        "", "plain", "line\nbreak", "\\", "quote \" here", "\u00fc\ud83d\ude00", "a{b", "[1]"
    };
    private static final String[][] PLANTED = {
        {"ann@mill.org", "[EMAIL]"},
        {"j\u00f6rg@b\u00fccher.de", "[EMAIL]"},
        {"to:\nann@mill.org\tnow", "to:\n[EMAIL]\tnow"},
        {"\"ann@mill.org\"", "\"[EMAIL]\""},
        {"4111 1111 1111 1111", "[CREDIT_CARD]"},
        {"GB82 WEST 1234 5698 7654 32", "[IBAN]"},
        {"is (415) 555-2671", "is [PHONE]"},
        {"C:\\new\\ann@mill.org", "C:\\new\\[EMAIL]"},
    };

    private final StringBuilder written = new StringBuilder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void changesNothingButTheValues(long seed) throws NotJson {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            written.setLength(0);
            Json expected = object(random, 0);
            String redacted = REDACTOR.text(written.toString());
            assertThat(JsonReader.read(redacted))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(expected);
            assertThat(REDACTOR.text(redacted)).isSameAs(redacted);
        }
    }

    private Json value(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 4 : 6);
        return switch (kind) {
            case 0 -> string(random);
            case 1 -> planted(random);
            case 2 -> number(random);
            case 3 -> literal("null", new Json.Null());
            case 4 -> object(random, depth + 1);
            default -> array(random, depth + 1);
        };
    }

    private Json object(Random random, int depth) {
        List<String> keys = new ArrayList<>();
        List<Json> values = new ArrayList<>();
        written.append('{').append(space(random));
        for (int i = random.nextInt(4); i >= 0; i--) {
            String key = "k" + i;
            keys.add(key);
            write(key, random);
            written.append(space(random)).append(':').append(space(random));
            values.add(value(random, depth));
            written.append(i == 0 ? "" : ",").append(space(random));
        }
        written.append('}');
        return new Json.Obj(keys, values);
    }

    private Json array(Random random, int depth) {
        List<Json> items = new ArrayList<>();
        written.append('[');
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.add(value(random, depth));
            written.append(i == 0 ? "" : "," + space(random));
        }
        written.append(']');
        return new Json.Arr(items);
    }

    private Json string(Random random) {
        String value = HARMLESS[random.nextInt(HARMLESS.length)];
        write(value, random);
        return Json.of(value);
    }

    private Json planted(Random random) {
        String[] pair = PLANTED[random.nextInt(PLANTED.length)];
        write(pair[0], random);
        return Json.of(pair[1]);
    }

    private Json number(Random random) {
        String[] plain = {"0", "-1.50", "1e400", "12345678901234567890", "1609459200123", "4155552671"};
        int which = random.nextInt(plain.length + 1);
        if (which == plain.length) {
            return literal("4111111111111111", Json.of("[CREDIT_CARD]"));
        }
        return literal(plain[which], new Json.Num(plain[which]));
    }

    private Json literal(String text, Json value) {
        written.append(text);
        return value;
    }

    private static String space(Random random) {
        return " \n".substring(random.nextInt(2), 1 + random.nextInt(2));
    }

    /** Writes a string, some of its characters as Unicode escapes. */
    private void write(String value, Random random) {
        written.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || (random.nextInt(12) == 0 && !Character.isSurrogate(c))) {
                written.append(String.format("\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                written.append('\\').append(c);
            } else {
                written.append(c);
            }
        }
        written.append('"');
    }
}
