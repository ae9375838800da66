package dev.tilth.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** WCAG 2.2, success criterion 1.4.3 (AA): text has a contrast of at least 4.5 to what is behind it. */
class ContrastTest {
    private static final String CSS = Resource.read("report.css");
    private static final int DARK = CSS.indexOf("prefers-color-scheme: dark");

    @Test
    void isReadableInTheLight() {
        isReadable(0);
    }

    @Test
    void isReadableInTheDark() {
        isReadable(DARK);
    }

    private static void isReadable(int from) {
        for (String text : new String[] {"ink", "soft", "earth", "go", "no", "unsure"}) {
            assertThat(contrast(colour(text, from), colour("paper", from)))
                    .as(text)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(colour("ink", from), colour("mark", from))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colour("paper", from), colour("earth", from))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colour("on-earth-2", from), colour("earth-2", from)))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colour("ink", from), colour("earth-3", from))).isGreaterThanOrEqualTo(4.5);
    }

    private static int colour(String name, int from) {
        int at = CSS.indexOf("--" + name + ": #", from);
        return Integer.parseInt(CSS.substring(at + name.length() + 5, at + name.length() + 11), 16);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
