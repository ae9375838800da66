package dev.tilth.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    /** Escaped characters, plain ones, and some whose lower byte is that of an escaped one. */
    private static final String LETTERS = "\"\\\n\t\b\f\r\u0000\u001F\u007Fab é土\u0122\u015C\u010A\u4E0D\uD83D\uDE00";

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(quoted("a\"b\\c\n\u0001/é土")).isEqualTo("\"a\\\"b\\\\c\\n\\u0001/é土\"");
        assertThat(quoted("")).isEqualTo("\"\"");
    }

    @Test
    void quotesAsOneCharacterAtATimeDoes() {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            boolean rare = random.nextBoolean();
            for (int left = random.nextInt(40); left > 0; left--) {
                char c = LETTERS.charAt(random.nextInt(LETTERS.length()));
                text.append(rare ? "plain" + (random.nextInt(8) == 0 ? c : ' ') : c);
            }
            assertThat(quoted(text.toString())).isEqualTo(slow(text.toString()));
        }
    }

    @Test
    void aLongTextIsQuotedAcrossItsWindows() {
        for (int at = LowBytes.WINDOW - 9; at < LowBytes.WINDOW + 9; at++) {
            String text = "x".repeat(at) + "\"" + "y".repeat(LowBytes.WINDOW) + "\n";
            assertThat(quoted(text)).isEqualTo(slow(text));
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        JsonWriter.quote(text, out);
        return out.toString();
    }

    private static String slow(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\"\\\n\r\t\b\f".indexOf(c);
            if (escape >= 0) {
                out.append('\\').append("\"\\nrtbf".charAt(escape));
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
