package dev.tilth.privacy;

import java.util.Set;

/** What a name before an assignment promises: {@code DB_PASSWORD}, {@code apiKey}, {@code client-secret}. */
enum SecretName {
    PASSWORD,
    KEY,
    NONE;

    static final PrivateType PASSWORD_TYPE = PrivateType.namedSecret("password");
    static final PrivateType KEY_TYPE = PrivateType.namedSecret("api-key");
    static final PrivateType AWS_TYPE = PrivateType.namedSecret("aws-secret-key");
    static final PrivateType AZURE_TYPE = PrivateType.namedSecret("azure-storage-key");

    private static final int LONGEST = 48;
    private static final String LAST_LETTERS = "dtnyesDTNYES";
    private static final Set<String> PASSWORDS =
            Context.words("""
            password passwd pwd passphrase passwort""");
    private static final Set<String> KEYS = Context.words(
            """
            secret token apikey accesskey secretkey privatekey authkey accountkey sharedaccesskey
            encryptionkey signingkey masterkey authorization credentials""");
    private static final Set<String> OPEN = Context.words(
            """
            pagetoken nexttoken synctoken continuationtoken csrftoken maxtoken stoptoken padtoken
            eostoken bostoken unktoken masktoken septoken clstoken specialtoken""");

    /** The promise of the name that ends before {@code end}; looks no further back than a name is long. */
    static SecretName endingAt(CharSequence text, int end) {
        if (LAST_LETTERS.indexOf(text.charAt(end - 1)) < 0) {
            return NONE;
        }
        String name = nameBefore(text, end);
        if (endsWithOne(name, PASSWORDS)) {
            return PASSWORD;
        }
        return endsWithOne(name, KEYS) && !endsWithOne(name, OPEN) ? KEY : NONE;
    }

    PrivateType type(CharSequence text, int nameEnd, int start, int end) {
        String name = nameBefore(text, nameEnd);
        if (this == PASSWORD) {
            return PASSWORD_TYPE;
        }
        if (name.contains("secret") && end - start == AwsSecretProbe.LENGTH) {
            return AWS_TYPE;
        }
        return name.endsWith("accountkey") || name.endsWith("sharedaccesskey") ? AZURE_TYPE : KEY_TYPE;
    }

    /** The name without case, {@code _}, {@code -}, dots and spaces between its last two words. */
    private static String nameBefore(CharSequence text, int end) {
        StringBuilder reversed = new StringBuilder(24);
        boolean spaced = false;
        for (int i = end - 1; i >= 0 && end - i <= LONGEST; i--) {
            char c = text.charAt(i);
            if (Chars.isAlnum(c)) {
                reversed.append(Chars.isUpper(c) ? (char) (c | 32) : c);
            } else if (c == ' ' && !spaced) {
                spaced = true;
            } else if (c != '_' && c != '-' && c != '.') {
                break;
            }
        }
        return reversed.reverse().toString();
    }

    private static boolean endsWithOne(String name, Set<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
