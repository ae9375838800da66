package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTest {
    private static final String LETTERS = "ab \n\t~\u0000\u001F\r\u007F\u0080é\u0141\u010A\uFEFF土";

    @Test
    void agreesWithLookingAtEachCharacter() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("plain ".repeat(random.nextInt(3)));
            int most = random.nextBoolean() ? 6 : LETTERS.length();
            for (int left = random.nextInt(20); left > 0; left--) {
                text.append(LETTERS.charAt(random.nextInt(most)));
            }
            assertThat(Plain.is(text.toString())).as("%s", text).isEqualTo(slow(text.toString()));
        }
    }

    @Test
    void looksAtTheWholeOfALongText() {
        String text = "x".repeat(5_000);
        assertThat(Plain.is(text)).isTrue();
        for (int at = 1_000; at < 1_050; at++) {
            assertThat(Plain.is(text.substring(0, at) + '\r' + text.substring(at)))
                    .isFalse();
        }
    }

    @Test
    void halfASurrogatePairStaysAsItIs() {
        String text = "a\uD83Db\uDE00";
        assertThat(NormalForm.ALL.of(text).text()).isSameAs(text);
        assertThat(NormalForm.ALL.of(text + '\r').text()).isEqualTo(text + '\n');
    }

    private static boolean slow(String text) {
        return text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c < 0x7F));
    }
}
