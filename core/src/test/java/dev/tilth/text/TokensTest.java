package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final EncodingRegistry JTOKKIT = Encodings.newLazyEncodingRegistry();
    private static final String[] HARD = {
        "'s",
        "'S",
        "'ll",
        "'LL",
        "'re",
        "'vE",
        "'m",
        "'d",
        "'t",
        "'\u017F",
        "'K",
        "'",
        "’s",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\u0085",
        "/",
        "//",
        "...",
        "{\"a\":",
        "}",
        "1",
        "12345",
        "3.14",
        "Ⅷ",
        "word",
        "Word",
        "WORD",
        "camelCase",
        "HTTPServer",
        "don't",
        "I'M",
        "ß",
        "é",
        "e\u0301",
        "\u0301",
        "ʰ",
        "ª",
        "ǅ",
        "İ",
        "中文",
        "日本語のテキスト",
        "한국어",
        "ไทย",
        "हिन्दी",
        "العربية",
        "עברית",
        "😀",
        "👩‍👩‍👧",
        "🇩🇪",
        "\u200B",
        "\0",
        "<|endoftext|>",
        "_",
        "https://example.org/a?b=c",
        "  return x\n"
    };

    @Test
    void countsAsJtokkitDoesOnHostileText() {
        for (String name : Tokens.NAMES) {
            TokenCounter counter = Tokens.counter(name);
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 4_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int parts = random.nextInt(12); parts >= 0; parts--) {
                    text.append(HARD[random.nextInt(HARD.length)]);
                }
                assertEqual(name, counter, text.toString());
            }
        }
    }

    @Test
    void countsAsJtokkitDoesOnEveryCharacter() {
        int[] points = IntStream.range(0, 0x30000)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .filter(point -> Character.getType(point) == UCharacter.getType(point))
                .toArray();
        for (String name : Tokens.NAMES) {
            TokenCounter counter = Tokens.counter(name);
            SplittableRandom random = new SplittableRandom(11);
            for (int from = 0; from < points.length; from += 64) {
                StringBuilder text = new StringBuilder();
                for (int i = from; i < Math.min(from + 64, points.length); i++) {
                    text.appendCodePoint(points[i]);
                    text.append(random.nextInt(3) == 0 ? HARD[random.nextInt(HARD.length)] : "");
                }
                assertEqual(name, counter, text.toString());
            }
        }
    }

    @Test
    void mergesLongPiecesAsJtokkitDoes() {
        for (String name : Tokens.NAMES) {
            TokenCounter counter = Tokens.counter(name);
            SplittableRandom random = new SplittableRandom(13);
            for (int length : new int[] {14, 15, 16, 17, 100, 499, 500, 501, 3_000}) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < length; i++) {
                    text.append((char) ('a' + random.nextInt(3)));
                }
                assertEqual(name, counter, text.toString());
                assertEqual(name, counter, "ab".repeat(length / 2));
                assertEqual(name, counter, " ".repeat(length));
                assertEqual(name, counter, "\u6F22\u5B57".repeat(length / 2));
            }
        }
    }

    @Test
    void aLongTextWithoutSpacesTakesNoQuadraticTime() {
        String text = "abcdefghij".repeat(50_000);
        assertThat(Tokens.counter("o200k_base").count(text)).isBetween(100_000, 300_000);
    }

    @Test
    void halfOfASurrogatePairCountsAsAQuestionMark() {
        for (String name : Tokens.NAMES) {
            TokenCounter counter = Tokens.counter(name);
            assertThat(counter.count("a\uD83D b")).isEqualTo(counter.count("a? b"));
        }
    }

    @Test
    void manyThreadsMayShareACounter() {
        TokenCounter counter = Tokens.counter("o200k_base");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add("Order " + i + " of caf\u00e9 " + Integer.toHexString(i * 7919) + " can't be found.");
        }
        List<Integer> alone = texts.stream().map(counter::count).toList();
        assertThat(texts.parallelStream().map(counter::count).toList()).isEqualTo(alone);
    }

    @Test
    void anUnknownTokenizerNamesTheKnownOnes() {
        assertThatThrownBy(() -> Tokens.counter("gpt5"))
                .hasMessage("tokenizer: \"gpt5\" is not known. Use one of o200k_base, cl100k_base, p50k_base,"
                        + " p50k_edit, r50k_base.");
    }

    private static void assertEqual(String name, TokenCounter counter, String text) {
        Encoding slow = JTOKKIT.getEncoding(name).orElseThrow();
        assertThat(counter.count(text))
                .as(() -> name + " of "
                        + text.codePoints().mapToObj(Integer::toHexString).toList())
                .isEqualTo(slow.countTokensOrdinary(text));
    }
}
