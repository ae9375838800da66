package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    windows-1251 | Где находится ключ от шкафа номер семнадцать? Я потерял свой паспорт.
                    koi8-r       | Где находится ключ от шкафа номер семнадцать? Я потерял свой паспорт.
                    shift_jis    | ロッカーの鍵はどこにありますか。受付でパスポートを見せてください。
                    gb18030      | 十七号储物柜的钥匙在哪里？请带护照到前台。我的锁坏了，请派人来修理。
                    euc-kr       | 십칠 번 사물함의 열쇠는 어디에 있습니까? 여권을 가지고 안내소로 오세요.
                    big5         | 十七號儲物櫃的鑰匙在哪裡？請帶護照到櫃台。我的鎖壞了。
                    """)
    void saysWhatAFileLooksLikeAndReadsNothingByIt(String name, String text) {
        byte[] bytes = ("{\"a\":1}\n{\"b\":\"" + text + "\"}\n").getBytes(Charset.forName(name));
        Reading read = Reading.of("a.jsonl", bytes, SourceOptions.DEFAULTS);
        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().get(0)).isEqualTo("1@1 {\"a\":1}");
        assertThat(read.lines().get(1))
                .startsWith("2@2 not-utf8: line 2, column ")
                .endsWith("looks like " + name + ": set encoding: " + name);
        assertThat(read.facts().notes())
                .singleElement()
                .asString()
                .matches("bytes that are not UTF-8: it looks like " + name + " \\(\\d+ of 100\\): set encoding: " + name
                        + " of this source");
        assertThat(Reading.of("a.jsonl", bytes, SourceOptions.DEFAULTS.withEncoding(name))
                        .lines())
                .containsExactly("1@1 {\"a\":1}", "2@2 {\"b\":\"" + text + "\"}");
    }

    @Test
    void advisesWhereTheHeaderIsNotUtf8() {
        String text = "вопрос,ответ\nГде находится ключ от шкафа?,На стойке администратора в холле.\n";
        assertThatThrownBy(() ->
                        Reading.of("a.csv", text.getBytes(Charset.forName("windows-1251")), SourceOptions.DEFAULTS))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "a.csv:1: the header is not UTF-8. It looks like windows-1251: set encoding: windows-1251 of"
                                + " this source.");
    }

    @Test
    void saysNothingOfUtf8OrOfTooLittle() {
        assertThat(LikelyEncoding.of("Où? 日本語 😀".repeat(50).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(LikelyEncoding.of("Où est la clé?".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(LikelyEncoding.of(new byte[0])).isEmpty();
        byte[] cut = ("x".repeat((1 << 16) - 2) + "日").getBytes(StandardCharsets.UTF_8);
        assertThat(LikelyEncoding.of(java.util.Arrays.copyOf(cut, 1 << 16))).isEqualTo(Optional.empty());
    }
}
