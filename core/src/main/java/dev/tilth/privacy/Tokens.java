package dev.tilth.privacy;

import java.util.List;

/**
 * Tokens that their own form gives away: a provider's prefix and a body. From the providers' public documentation; to
 * add one, add a line here and its example to the test.
 */
final class Tokens {
    /** Letters and digits. */
    static final int ALNUM = 0;
    /** Letters, digits, {@code -} and {@code _}. */
    static final int URL = 1;
    /** {@code 0-9 a-f}. */
    static final int HEX = 2;
    /** {@code A-Z 0-9}. */
    static final int UPPER = 3;
    /** Letters, digits, {@code - _ .} and {@code /}. */
    static final int PATH = 4;

    /**
     * The form of one kind of token.
     *
     * @param anchor offset in {@code prefix} of the character at which the scanner looks, no small letter
     * @param alphabet of the body
     * @param least fewest characters of the body; a shorter one is an example or a word
     * @param mixed whether the body must hold a digit and a letter: the prefix alone is also an ordinary word's part
     * @param context a word, lower case, that must stand within 100 characters before; empty where none need
     */
    record Form(PrivateType type, String prefix, int anchor, int alphabet, int least, boolean mixed, String context) {}

    static final PrivateType AWS_KEY = PrivateType.secret("aws-access-key");

    static final List<Form> FORMS = List.of(
            new Form(AWS_KEY, "AKIA", 1, UPPER, 16, false, ""),
            new Form(AWS_KEY, "ASIA", 1, UPPER, 16, true, ""),
            form("github-token", "ghp_", 3, ALNUM, 30),
            form("github-token", "gho_", 3, ALNUM, 30),
            form("github-token", "ghu_", 3, ALNUM, 30),
            form("github-token", "ghs_", 3, ALNUM, 30),
            form("github-token", "ghr_", 3, ALNUM, 30),
            form("github-token", "github_pat_", 6, URL, 30),
            form("gitlab-token", "glpat-", 5, URL, 20),
            form("slack-token", "xoxb-", 4, URL, 12),
            form("slack-token", "xoxa-", 4, URL, 12),
            form("slack-token", "xoxp-", 4, URL, 12),
            form("slack-token", "xoxr-", 4, URL, 12),
            form("slack-token", "xoxs-", 4, URL, 12),
            form("slack-token", "xapp-", 4, URL, 20),
            form("slack-webhook", "://hooks.slack.com/services/", 0, PATH, 20),
            form("discord-webhook", "://discord.com/api/webhooks/", 0, PATH, 40),
            form("stripe-key", "sk_live_", 2, ALNUM, 16),
            form("stripe-key", "rk_live_", 2, ALNUM, 16),
            form("stripe-key", "sk_test_", 2, ALNUM, 16),
            form("anthropic-key", "sk-ant-", 2, URL, 20),
            form("openai-key", "sk-proj-", 2, URL, 20),
            form("openai-key", "sk-svcacct-", 2, URL, 20),
            new Form(PrivateType.secret("openai-key"), "sk-", 2, ALNUM, 20, true, ""),
            new Form(PrivateType.secret("google-api-key"), "AIza", 1, URL, 30, true, ""),
            new Form(PrivateType.secret("hugging-face-token"), "hf_", 2, ALNUM, 30, false, ""),
            form("npm-token", "npm_", 3, ALNUM, 30),
            form("pypi-token", "pypi-", 4, URL, 50),
            new Form(PrivateType.secret("sendgrid-key"), "SG.", 2, PATH, 40, true, ""),
            new Form(PrivateType.secret("twilio-key"), "SK", 1, HEX, 32, true, "twilio"),
            new Form(PrivateType.secret("twilio-key"), "AC", 1, HEX, 32, true, "twilio"));

    private Tokens() {}

    private static Form form(String kind, String prefix, int anchor, int alphabet, int least) {
        return new Form(PrivateType.secret(kind), prefix, anchor, alphabet, least, false, "");
    }

    static boolean isIn(int alphabet, char c) {
        return switch (alphabet) {
            case ALNUM -> Chars.isAlnum(c);
            case URL -> Chars.isBase64Url(c);
            case HEX -> Chars.isDigit(c) || (c >= 'a' && c <= 'f');
            case UPPER -> Chars.isDigit(c) || Chars.isUpper(c);
            default -> Chars.isBase64Url(c) || c == '.' || c == '/';
        };
    }
}
