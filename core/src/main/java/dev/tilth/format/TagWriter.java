package dev.tilth.format;

import dev.tilth.example.Tagging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tags of tokens by the spans of their text, in BIO (IOB2). */
final class TagWriter {
    private TagWriter() {}

    /** One tag for each token; empty where a span does not begin and end with a token, or a token is in two. */
    static Optional<List<String>> tags(Tagging tagging) {
        List<Tagging.Token> tokens = tagging.tokens();
        List<String> tags = new ArrayList<>(Collections.nCopies(tokens.size(), "O"));
        int at = 0;
        for (Tagging.Span span : tagging.spans()) {
            while (at < tokens.size() && tokens.get(at).start() < span.start()) {
                at++;
            }
            if (at == tokens.size() || tokens.get(at).start() != span.start()) {
                return Optional.empty();
            }
            tags.set(at, "B-" + span.label());
            while (tokens.get(at).end() < span.end() && at + 1 < tokens.size()) {
                tags.set(++at, "I-" + span.label());
            }
            if (tokens.get(at++).end() != span.end()) {
                return Optional.empty();
            }
        }
        return Optional.of(tags);
    }

    /** Whether tokens with a space between are the whole text. */
    static boolean isSpaced(String text, Tagging tagging) {
        int end = -1;
        for (Tagging.Token token : tagging.tokens()) {
            if (token.start() != end + 1 || (end >= 0 && text.charAt(end) != ' ')) {
                return false;
            }
            end = token.end();
        }
        return end == text.length();
    }
}
