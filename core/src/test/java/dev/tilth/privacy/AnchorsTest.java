package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Skipping what is no anchor finds the same as looking everywhere. */
class AnchorsTest {
    private static final int TEXTS = 20_000;
    private static final int WINDOW = 1024;
    private static final List<String> PARTS = List.of(
            "AKIAIOSFODNN7EXAMPLZ",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzabcd",
            "ghp_" + "a1B2c3".repeat(6),
            "xoxb-123456789012-abc",
            "sk-ant-" + "x9".repeat(12),
            "AIza" + "b7C-".repeat(9),
            "SG." + "a1b2".repeat(12),
            "SK" + "0a".repeat(16),
            "twilio",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
            "postgres://user:pass1word@host",
            "password",
            "api_key",
            "hunter2!x9",
            "Bearer",
            "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX",
            "2001:db8::8a2e:370:7334",
            "ann@example.com",
            "4111 1111 1111 1111",
            "DE89370400440532013000",
            "192.168.17.44",
            "123-45-6780",
            "phone",
            "+49 30 901820",
            "(415) 555-2671",
            "=",
            ":",
            "::",
            ":=",
            "-",
            "_",
            ".",
            "@",
            " ",
            ", ",
            "\n",
            "\\n",
            "\"",
            "'",
            "word",
            "Words",
            "7",
            "é",
            "\u0140",
            "\u0432\u0434",
            "字",
            "\uD83D\uDE00",
            "\u0000",
            "\uFF3F");

    private final Detector fast = new BuiltInDetector();
    private final Detector slow = new EveryPlace();

    @Test
    void findsWhatLookingAtEveryPlaceFinds() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            found += finds(slow, text.toString()).size();
            assertThat(finds(fast, text.toString())).as("%s", text).isEqualTo(finds(slow, text.toString()));
        }
        assertThat(found).isGreaterThan(TEXTS / 2);
    }

    @Test
    void findsAValueWhereverItStandsInALongText() {
        for (int before = WINDOW - 40; before < WINDOW + 4; before++) {
            String text = "x".repeat(before - 1) + " ann@example.com " + "x".repeat(WINDOW);
            assertThat(finds(fast, text)).containsExactly(new Finds.Find(PrivateType.EMAIL, before, before + 15));
        }
    }

    @Test
    void takesNoCharacterOfAnotherScriptForAnAnchor() {
        assertThat("ann\u0140example.com".charAt(3) & 0xFF).isEqualTo('@');
        assertThat(finds(fast, "ann\u0140example.com")).isEmpty();
    }

    @Test
    void refusesAnAnchorThatTheScannerPasses() {
        assertThatThrownBy(() -> new Anchors().add((text, at, finds) -> {}, c -> true, "z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("z: an anchor is from - to _");
    }

    private static List<Finds.Find> finds(Detector detector, String text) {
        Finds finds = new Finds();
        detector.find(text, finds);
        return finds.all();
    }
}
