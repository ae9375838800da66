package dev.tilth.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/** Tokenizers as models ship them. */
public final class Tokenizers {
    private Tokenizers() {}

    /**
     * A tokenizer that neither cuts nor pads; many threads may use it.
     *
     * @param file {@code tokenizer.json}
     * @throws LinkageError where the library is not there, or not for this machine
     */
    public static HuggingFaceTokenizer open(Path file) throws IOException {
        // The tokenizer's library reports its use and may load files unless it is told not to, before it is loaded.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        return HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optPadding(false)
                .optTruncation(false)
                .build();
    }
}
