package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are put together from parts, so that no scanner takes this file for a leak. */
class SecretsTest {
    private static final String BODY = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "ghp_, github-token",
        "gho_, github-token",
        "ghs_, github-token",
        "github_pat_, github-token",
        "glpat-, gitlab-token",
        "xoxb-, slack-token",
        "xoxp-, slack-token",
        "sk_live_, stripe-key",
        "rk_live_, stripe-key",
        "sk-, openai-key",
        "sk-proj-, openai-key",
        "sk-ant-, anthropic-key",
        "AIza, google-api-key",
        "hf_, hugging-face-token",
        "npm_, npm-token",
    })
    void findsTokensByTheirPrefix(String prefix, String kind) {
        String token = prefix + BODY;
        String found = "secret-" + kind + "=" + token;
        assertThat(Scans.finds(token)).containsExactly(found);
        assertThat(Scans.finds("token: " + token + ", then")).contains(found);
        assertThat(Scans.finds("{\"t\":\"\\n" + token + "\"}")).contains(found);
        assertThat(Scans.finds("use " + token + ".")).containsExactly(found);
        assertThat(Scans.finds("x" + token)).noneMatch(found::equals);
        assertThat(Scans.finds(prefix + "a1B2")).isEmpty();
    }

    @Test
    void findsTokensOfOtherForms() {
        String pypi = "pypi-" + BODY + BODY;
        assertThat(Scans.finds(pypi)).containsExactly("secret-pypi-token=" + pypi);
        String sendgrid = "SG." + BODY.substring(0, 22) + "." + BODY + "1234567";
        assertThat(Scans.finds(sendgrid)).containsExactly("secret-sendgrid-key=" + sendgrid);
        assertThat(Scans.finds("Twilio key SK" + HEX)).containsExactly("secret-twilio-key=SK" + HEX);
        assertThat(Scans.finds("part SK" + HEX)).isEmpty();
        String telegram = "123456789:AA" + BODY.substring(0, 33);
        assertThat(Scans.finds("bot" + telegram)).containsExactly("secret-telegram-token=" + telegram);
        String discord = "MTIz" + BODY.substring(0, 20) + ".GabcdE." + BODY.substring(0, 30);
        assertThat(Scans.finds(discord)).containsExactly("secret-discord-token=" + discord);
        assertThat(Scans.finds("https://hooks.slack.com/services/T00/B00/" + BODY + "?x"))
                .containsExactly("secret-slack-webhook=T00/B00/" + BODY);
    }

    @Test
    void findsAwsKeysAndTheSecretBesideThem() {
        String secret = "wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY";
        assertThat(Scans.finds("AKIA" + "IOSFODNN7EXAMPLE"))
                .containsExactly("secret-aws-access-key=AKIA" + "IOSFODNN7EXAMPLE");
        assertThat(Scans.finds("AKIA" + "IOSFODNN7EXAMPLE," + secret + "\n"))
                .containsExactly("secret-aws-access-key=AKIA" + "IOSFODNN7EXAMPLE", "secret-aws-secret-key=" + secret);
        assertThat(Scans.finds("aws_secret_access_key = " + secret)).containsExactly("secret-aws-secret-key=" + secret);
        assertThat(Scans.finds("git commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"))
                .isEmpty();
    }

    @Test
    void findsTokensWhoseHeaderIsJson() {
        String header = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
        String token = header + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0." + BODY;
        assertThat(Scans.finds("Bearer " + token + ".")).containsExactly("secret-jwt=" + token);
        assertThat(Scans.finds("eyJ" + "notJsonAtAll.eyJzdWIiOiIx." + BODY)).isEmpty();
        assertThat(Scans.finds(header)).isEmpty();
    }

    @Test
    void findsWholePrivateKeys() {
        String key = "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEow" + BODY + "\n" + BODY
                + "=\n-----END RSA PRIVATE KEY-----";
        assertThat(Scans.redacted("a " + key + " b")).isEqualTo("a [SECRET] b");
        assertThat(Scans.redacted("{\"k\":\"" + key.replace("\n", "\\n") + "\"}"))
                .isEqualTo("{\"k\":\"[SECRET]\"}");
        String cut = key.substring(0, key.indexOf("=\n"));
        assertThat(Scans.redacted(cut + " and prose")).isEqualTo("[SECRET] and prose");
        assertThat(Scans.finds(key.replace("PRIVATE", "PUBLIC"))).isEmpty();
        assertThat(Scans.redacted("-----BEGIN " + key)).isEqualTo("-----BEGIN [SECRET]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            postgres://app:s3cr3t@db.mill.org:5432/x   | postgres://app:[SECRET]@db.mill.org:5432/x
            postgres://job:XxXXAKp9sUcwUB@db.mill.org/x | postgres://job:[SECRET]@db.mill.org/x
            postgres://job:xxxxxx-1234@db.mill.org/x   | postgres://job:xxxxxx-1234@db.mill.org/x
            {"url":"redis://:hunter2@cache/0"}         | {"url":"redis://:[SECRET]@cache/0"}
            https://ann:Pa55w0rd@mill.org/a?b=1        | https://ann:[SECRET]@mill.org/a?b=1
            amqp://u:p@ss@host                         | amqp://u:[SECRET]@host
            postgres://app:${DB_PASSWORD}@db           | postgres://app:${DB_PASSWORD}@db
            postgres://user:password@localhost/x       | postgres://user:password@localhost/x
            http://mill.org:8080/a@b                   | http://mill.org:8080/a@b
            """)
    void replacesOnlyThePasswordOfAUrl(String text, String redacted) {
        assertThat(Scans.redacted(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            password=Tr0ub4dor&3                      | password=[SECRET]&3
            password: "Tr0ub4dor&3"                   | password: "[SECRET]"
            my password: Tr0ub4dor&3.                 | my password: [SECRET].
            DB_PASSWORD='x9$kQ2!m'                    | DB_PASSWORD='[SECRET]'
            'passwd' => 'k2J9x7Qw'                    | 'passwd' => '[SECRET]'
            apiKey: "9fA3kLm2Qz7Xw1Vb"                | apiKey: "[SECRET]"
            "client_secret":"9fA3kLm2Qz7Xw1Vb"        | "client_secret":"[SECRET]"
            API key: 9fA3kLm2Qz7Xw1Vb                 | API key: [SECRET]
            Authorization: Bearer 9fA3kLm2Qz7Xw1Vb    | Authorization: Bearer [SECRET]
            Server=db;Password=k2J9x7Qw;Timeout=5     | Server=db;Password=[SECRET];Timeout=5
            """)
    void replacesWhatIsGivenToANameForSecrets(String text, String redacted) {
        assertThat(Scans.redacted(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = getPassword(user1)",
                "password = config.db1.password",
                "password: ${PASSWORD1}",
                "password = os.environ[\"PW1\"]",
                "password=<your-password-1>",
                "password: \"Enter your password\"",
                "token = tokens[i+1]",
                "max_tokens=4096",
                "pad_token: \"<|endoftext|>123\"",
                "next_page_token: 9fA3kLm2Qz7Xw1Vb",
                "\"token_type\": \"bearer1234567\"",
                "if (password == other1.x) return;",
                "token: getAccessTokenSilently",
                "\"secret\": \"integrationTestConfiguration\"",
                "The secret: work hard and sleep well.",
                "integrity=\"sha384-oqVuAfXRKap7fdgcCY5uykM6\"",
                "password: [SECRET]",
                "password: ********",
                "task-" + "a1B2c3D4e5F6g7H8i9J0k1L2",
                "css .sk-fading-circle-delay .sk-cube-grid",
                "AKIA is a prefix",
                "camelCaseIdentifierThatIsQuiteLongIndeed2",
                "Q2hlY2tzdW1zIGFyZSBub3Qgc2VjcmV0cw==",
            })
    void takesNoNameReferenceOrProseForASecret(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @Test
    void missesNothingAfterAnAnchorThatFailed() {
        String token = "xoxb-" + BODY;
        for (String before :
                new String[] {"token: ", "xoxb-x ", "xoxb-", "sk-ghp_", "eyJ.", "-----BEGIN ", "AKIA", "a@", "://"}) {
            assertThat(Scans.redacted(before + " " + token)).doesNotContain(BODY);
        }
    }

    @Test
    void measuresEntropyInBits() {
        assertThat(entropy("cafebabe:deadbeef")).isCloseTo(2.609850, within(1e-6));
        assertThat(entropy("wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY")).isCloseTo(4.662815, within(1e-6));
        assertThat(entropy("AKIA" + "IOSFODNN7EXAMPLE")).isCloseTo(3.684184, within(1e-6));
        assertThat(entropy("aaaa")).isZero();
    }

    private static double entropy(String text) {
        return Entropy.of(text, 0, text.length());
    }
}
