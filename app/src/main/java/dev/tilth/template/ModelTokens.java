package dev.tilth.template;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.tilth.dryrun.TokenPlaces;
import dev.tilth.embed.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;

/** A model's own tokenizer. It adds nothing: a chat template writes all the special tokens itself. */
public final class ModelTokens implements TokenPlaces, AutoCloseable {
    private final String name;
    private final HuggingFaceTokenizer tokenizer;

    private ModelTokens(String name, HuggingFaceTokenizer tokenizer) {
        this.name = name;
        this.tokenizer = tokenizer;
    }

    static ModelTokens open(Path file, String name) throws IOException {
        return new ModelTokens(name, Tokenizers.open(file));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int[] before(String text, int[] places) {
        int[] counts = new int[places.length];
        if (text.isEmpty()) {
            return counts;
        }
        CharSpan[] spans = tokenizer.encode(text, false, false).getCharTokenSpans();
        int token = 0;
        int codePoint = 0;
        int character = 0;
        for (int i = 0; i < places.length; i++) {
            codePoint += text.codePointCount(character, places[i]);
            character = places[i];
            while (token < spans.length && begins(spans[token]) < codePoint) {
                token++;
            }
            counts[i] = i == places.length - 1 ? spans.length : token;
        }
        return counts;
    }

    /** The library counts code points; a token of no text stands with those before it. */
    private static int begins(CharSpan span) {
        return span == null ? -1 : span.getStart();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
