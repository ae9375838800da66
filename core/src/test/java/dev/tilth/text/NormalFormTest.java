package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalFormTest {
    private static final String[] PARTS = {
        "a",
        "e\u0301",
        "\u0301",
        "\u212B",
        "\u037E",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\f",
        "\0",
        "\u0085",
        "\u0080",
        "é",
        "â",
        "\uFEFF",
        "`",
        "```\n",
        "\n```\n",
        "{",
        "}",
        "\u1100\u1161\u11A8",
        "😀",
        "\u200D",
        "\u202E",
        " ",
        "漢",
        "\uF900",
        "\u007F",
        "\u0323\u0307",
        "\uD83D"
    };

    @Test
    void textInNormalFormIsTheSameInstance() {
        for (String text : new String[] {
            "", "Hello", "a\tb\n  c ", "naïve café", "漢字 עברית العربية 😀 👩‍👩‍👧", "x\u200Cy \u200F(\u202Bz)\u202C"
        }) {
            NormalForm.Result result = NormalForm.ALL.of(text);
            assertThat(result.text()).isSameAs(text);
            assertThat(result.changed()).isFalse();
        }
    }

    @Test
    void countsWhatItDidByRule() {
        assertThat(NormalForm.ALL.of("\uFEFFone\r\ntwo\rthree\u0000 cafe\u0301"))
                .isEqualTo(new NormalForm.Result("one\ntwo\nthree caf\u00E9", 1, 2, 1, 1));
        assertThat(NormalForm.ALL.of("page\fpage \u001B[0m\u007F"))
                .isEqualTo(new NormalForm.Result("page\npage [0m", 0, 1, 2, 0));
    }

    @Test
    void aRuleThatIsOffChangesNothing() {
        String text = "\uFEFFa\r\nb\u0000 e\u0301";
        NormalForm off = new NormalForm(false, false, false, false);
        assertThat(off.of(text).text()).isSameAs(text);
        assertThat(new NormalForm(false, true, false, false).of(text).text()).isEqualTo("\uFEFFa\nb\u0000 e\u0301");
    }

    @Test
    void codeJsonAndFormulasKeepTheirCharacters() {
        String fenced = "Ohm:\n```python\nx = '\u2126\u212B\u037E\u2329 e\u0301'\n```\n";
        assertThat(NormalForm.ALL.of(fenced).text()).isSameAs(fenced);
        String inline = "Use `\u037E` here.";
        assertThat(NormalForm.ALL.of(inline).text()).isSameAs(inline);
        String json = "{\"unit\":\"\u2126\"}";
        assertThat(NormalForm.ALL.of(json).text()).isSameAs(json);
        String math = "$\\frac{\u212B}{2} \\le \\sum_{i=1}^{n} x_i$";
        assertThat(NormalForm.ALL.of(math).text()).isSameAs(math);
        assertThat(NormalForm.ALL
                        .of("Ohm: \u2126\n```\n\u2126\n```\nand e\u0301")
                        .text())
                .isEqualTo("Ohm: \u03A9\n```\n\u2126\n```\nand \u00E9");
    }

    @Test
    void lineEndsAndControlCharactersGoInsideCodeToo() {
        assertThat(NormalForm.ALL.of("```\r\nx\u0000\t= 1  \r\n```").text()).isEqualTo("```\nx\t= 1  \n```");
    }

    @Test
    void wronglyDecodedTextKeepsItsEvidence() {
        String broken = "It\u00E2\u0080\u0099s";
        assertThat(NormalForm.ALL.of(broken).text()).isSameAs(broken);
        assertThat(NormalForm.ALL.of("It\u0080\u0099s").text()).isEqualTo("Its");
    }

    @Test
    void proseBecomesNfcAndASecondTimeChangesNothing() {
        SplittableRandom random = new SplittableRandom(5);
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder built = new StringBuilder();
            for (int parts = random.nextInt(10); parts >= 0; parts--) {
                built.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String text = built.toString();
            String once = NormalForm.ALL.of(text).text();
            assertThat(NormalForm.ALL.of(once).text()).as(text).isSameAs(once);
            if (text.indexOf('`') < 0 && text.indexOf('{') < 0) {
                assertThat(nfc.isNormalized(once)).as(text).isTrue();
            }
        }
    }

    @Test
    void aMillionCombiningMarksAreLeftAloneInLinearTime() {
        String marks = "a" + "\u0301\u0323".repeat(500_000);
        assertThat(NormalForm.ALL.of(marks).text()).isSameAs(marks);
    }
}
