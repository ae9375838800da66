package dev.tilth.semantic;

import dev.tilth.option.Key;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether rewordings are looked for, by which model, and what happens to them. */
public record SemanticOptions(
        @Key(
                        "Base address of an OpenAI-compatible service that turns texts into vectors, for example"
                                + " http://localhost:11434/v1. Redacted texts are sent there. Default none: nothing is sent anywhere.")
                String endpoint,
        @Key("Name of the model at the endpoint, for example text-embedding-3-small.") String model,
        @Key(
                        "Name of the environment variable that holds the key of the endpoint, for example OPENAI_API_KEY; never the"
                                + " key itself. Default none: a local service asks for none.")
                String key,
        @Key("Folder of a local ONNX model with its tokenizer.json, instead of an endpoint. Default none.")
                String folder,
        @Key(
                        "Cosine of the vectors, for the prompts and for the answers, from which two examples may be rewordings, over 0"
                                + " and up to 1. Default 0.95: high, since below it most models put what is only about the same"
                                + " subject.")
                double threshold,
        @Key("Whether rewordings are removed; false only reports them and keeps them on one side of the split. Default"
                        + " false: what a model finds alike should be looked at first.")
                boolean remove,
        @Key("Texts in one request to the endpoint, 1 to 2048.") int batch,
        @Key(
                        "Characters of a text that are sent to the endpoint, from 100 on; a longer one is compared by its beginning,"
                                + " and its row is never removed. Default 6000: what a limit of 8191 tokens holds in any script.")
                int longest,
        @Key("How many pairs of each kind the report shows, 0 to 1000.") int examples) {
    public static final SemanticOptions DEFAULTS = new SemanticOptions("", "", "", "", 0.95, false, 64, 6000, 12);

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]{0,63}");

    public SemanticOptions {
        check(
                threshold > 0 && threshold <= 1,
                "threshold: %s is not a cosine. Give a number over 0 and up to 1.",
                threshold);
        check(batch >= 1 && batch <= 2048, "batch: %s is not a number of texts to send. Give 1 to 2048.", batch);
        check(longest >= 100, "longest: %s is too few characters to compare. Give 100 or more.", longest);
        check(
                examples >= 0 && examples <= 1000,
                "examples: %s is not a number of pairs to show. Give 0 to 1000.",
                examples);
        check(endpoint.isEmpty() || folder.isEmpty(), "folder: an endpoint is named too. Name one of the two.");
        check(
                endpoint.isEmpty() || !model.isEmpty(),
                "model: none is named for the endpoint. Name one that it serves.");
        check(
                model.isEmpty() || !endpoint.isEmpty(),
                "model: no endpoint is named that serves it. Name the endpoint, or a folder alone.");
        check(
                key.isEmpty() || VARIABLE.matcher(key).matches(),
                "key: this is no name of an environment variable, and is not shown in case it is a key. "
                        + "Put the key into a variable and name that, for example OPENAI_API_KEY.");
        check(
                endpoint.isEmpty() || isBaseAddress(endpoint),
                "endpoint: this is no plain http address, and is not shown in case it holds a password. "
                        + "Write it as https://host/v1, without user, question mark or fragment.");
    }

    /** Whether rewordings are looked for. */
    public boolean isAsked() {
        return !endpoint.isEmpty() || !folder.isEmpty();
    }

    public SemanticOptions withEndpoint(String address, String served) {
        return new SemanticOptions(address, served, key, folder, threshold, remove, batch, longest, examples);
    }

    public SemanticOptions withKey(String changed) {
        return new SemanticOptions(endpoint, model, changed, folder, threshold, remove, batch, longest, examples);
    }

    public SemanticOptions withFolder(String changed) {
        return new SemanticOptions(endpoint, model, key, changed, threshold, remove, batch, longest, examples);
    }

    public SemanticOptions withThreshold(double changed) {
        return new SemanticOptions(endpoint, model, key, folder, changed, remove, batch, longest, examples);
    }

    public SemanticOptions withRemove(boolean changed) {
        return new SemanticOptions(endpoint, model, key, folder, threshold, changed, batch, longest, examples);
    }

    public SemanticOptions withBatch(int changed) {
        return new SemanticOptions(endpoint, model, key, folder, threshold, remove, changed, longest, examples);
    }

    public SemanticOptions withLongest(int changed) {
        return new SemanticOptions(endpoint, model, key, folder, threshold, remove, batch, changed, examples);
    }

    private static boolean isBaseAddress(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(boolean holds, String message, Object... found) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, found));
        }
    }
}
