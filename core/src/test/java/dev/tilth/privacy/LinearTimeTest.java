package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts characters read, not seconds: twice the text may cost no more than about twice the reads. */
class LinearTimeTest {
    private static final int LENGTH = 1 << 15;
    private static final int MOST_READS_A_CHARACTER = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@",
                "@",
                "a@a.",
                "a.b@c.d-",
                "1",
                "1 ",
                "1-",
                "1.",
                "12.",
                "(1) ",
                "(",
                "+",
                "+1",
                "4111 ",
                "-",
                "-----BEGIN",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n",
                "eyJ.",
                "eyJ",
                "eyJhbGciOiJIUzI1NiJ9.",
                "eyJhbGciOiJIUzI1NiJ9.eyJ",
                "://",
                "a://b:",
                "a://b:c",
                "ghp_",
                "glpat-",
                "xoxb-",
                "sk-",
                "SG.",
                "AKIA",
                "AKIA1",
                "password=",
                "password:\"",
                "a1:",
                ":",
                "::",
                "1::",
                "GB82",
                "GB82 ",
                "phone ",
                "phone 12345",
                "twilio SK0",
                "M.",
                "\\",
                "\\n",
                "é@",
                "字@字.",
            })
    void readsEachCharacterABoundedNumberOfTimes(String part) {
        long once = Scans.reads(part.repeat(LENGTH / part.length()));
        long twice = Scans.reads(part.repeat(2 * LENGTH / part.length()));
        assertThat(once).isLessThan((long) MOST_READS_A_CHARACTER * LENGTH);
        assertThat(twice).isLessThan(2 * once + once / 10 + 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"a\":", "[[1],", "{\"a\":[", "\\\"", "{\"a@b.de\":1},", "a@b.de {", "\\u0040"})
    void redactsHostileTextInTime(String part) {
        String text = part.repeat((1 << 18) / part.length());
        assertThat(Scans.redacted(text)).doesNotContain("a@b.de");
    }
}
