package dev.tilth.check;

import static dev.tilth.example.Message.assistant;
import static dev.tilth.example.Message.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenSampleTest {
    private static final int[] GOLDEN = {29, 35, 36, 46, 49, 59, 63, 92};
    private static final TokenSample AUTO = TokenSample.of(LengthOptions.DEFAULTS);

    @Test
    void theFirstRowsOfAFileAreCounted() {
        assertThat(AUTO.isCertain(1, 10, 10)).isTrue();
        assertThat(AUTO.isCertain(10_000, 10, 10)).isTrue();
        assertThat(AUTO.isCertain(10_001, 10, 10)).isFalse();
    }

    @Test
    void longRowsAreCounted() {
        assertThat(AUTO.isCertain(10_001, 4_096, 20_000)).isFalse();
        assertThat(AUTO.isCertain(10_001, 4_097, 4_200)).isTrue();
    }

    @Test
    void rowsThatMayBeOverALimitAreCounted() {
        TokenSample limited = TokenSample.of(LengthOptions.DEFAULTS.withMaxTokens(500));
        assertThat(limited.isCertain(10_001, 400, 500)).isFalse();
        assertThat(limited.isCertain(10_001, 400, 501)).isTrue();
        assertThat(limited.withLimit(100).isCertain(10_001, 90, 101)).isTrue();
        assertThat(limited.withLimit(1_000).isCertain(10_001, 400, 501)).isTrue();
        assertThat(AUTO.withLimit(100).isCertain(10_001, 90, 101)).isTrue();
    }

    @Test
    void exactCountsAll() {
        TokenSample exact = TokenSample.of(LengthOptions.DEFAULTS.withTokens(TokenCounting.EXACT));
        assertThat(IntStream.range(0, 1000).allMatch(i -> exact.counts(20_000 + i, 10, 10, content(i))))
                .isTrue();
    }

    /** The choice is part of what a version is, so it never changes under its name. */
    @Test
    void oneInSixteenOfTheOthersIsCountedByItsContent() {
        assertThat(TokenSample.SCHEME).isEqualTo("token-sample-v1");
        assertThat(chosen(20_000, 100)).containsExactly(GOLDEN);
        assertThat(chosen(30_000_000, 100)).containsExactly(GOLDEN);
        assertThat(chosen(20_000, 160_000)).hasSizeBetween(9_700, 10_300);
    }

    /** No token without a byte: the bound by which rows are left uncounted. */
    @Test
    void anExampleHasNoMoreTokensThanBytes() {
        String[] texts = {"", "a", "\u0000\u0001\u007F", "ﷺ🏳️‍🌈☃", "\uD800", "\"\\\n", "zzzzqqqqxxxx", "अपनाया"};
        for (String text : texts) {
            Example example = Example.preferring(
                            List.of(user(text), Message.calling(text, List.of(new ToolCall("1", "f", text)))),
                            List.of(assistant(text)),
                            List.of(assistant(text + text)))
                    .withTools(List.of(new Tool("f", "{\"name\":\"f\",\"description\":\"☃\"}")));
            int bytes = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8).length;
            for (String name : Tokens.NAMES) {
                Lengths lengths = Lengths.of(example, Tokens.counter(name));
                assertThat(lengths.tokens().orElseThrow().whole()).as(text).isLessThanOrEqualTo(bytes);
            }
        }
    }

    private static int[] chosen(long row, int count) {
        return IntStream.range(0, count)
                .filter(i -> AUTO.counts(row + i, 10, 10, content(i)))
                .toArray();
    }

    private static Fingerprint content(int i) {
        return Fingerprint.of("row " + i);
    }
}
