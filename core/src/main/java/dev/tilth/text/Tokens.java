package dev.tilth.text;

import dev.tilth.fault.Fault;
import java.util.List;

/** The tokenizers that are built in: OpenAI's encodings, counted exactly and without a regular expression. */
public final class Tokens {
    /** The tokenizer of current OpenAI models; also a fair guess for others of a 200,000-token vocabulary. */
    public static final String DEFAULT = "o200k_base";

    /** What {@link #counter} knows, newest first. */
    public static final List<String> NAMES = List.of(DEFAULT, "cl100k_base", "p50k_base", "p50k_edit", "r50k_base");

    private Tokens() {}

    /**
     * A counter of the named tokenizer. Reads its vocabulary (up to 200,000 tokens, some 40 ms), so keep it.
     *
     * @throws Fault where the name is none of {@link #NAMES}
     */
    public static TokenCounter counter(String name) {
        return switch (name) {
            case DEFAULT -> new BytePairCounter(name, Vocabulary.load(name), Split::o200k);
            case "cl100k_base" -> new BytePairCounter(name, Vocabulary.load(name), Split::cl100k);
            case "p50k_base", "r50k_base" -> new BytePairCounter(name, Vocabulary.load(name), Split::gpt2);
            case "p50k_edit" -> new BytePairCounter(name, Vocabulary.load("p50k_base"), Split::gpt2);
            default ->
                throw new Fault(
                        "tokenizer", "\"" + name + "\" is not known", "Use one of " + String.join(", ", NAMES) + ".");
        };
    }
}
