package dev.tilth.corpus;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.sketch.Mix;
import java.util.List;

/**
 * The content of messages that is no text as one hash: what it is and which of the messages that are compared has it. Where
 * it stands among the texts of its message is not told.
 */
public final class MediaHash {
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private MediaHash() {}

    /** Of all that an example says. */
    public static long of(Example example) {
        long hash = of(example.conversation());
        long rejected = example.preference().isEmpty()
                ? 0
                : of(example.preference().get().rejected());
        return rejected == 0 ? hash : Mix.append(~hash, rejected);
    }

    /** @return 0 where there is nothing */
    public static long of(List<Message> messages) {
        long hash = 0;
        long counted = 1;
        for (Message message : messages) {
            for (Part part : message.parts()) {
                if (part.isMedia()) {
                    hash = Mix.append(Mix.append(hash, counted), HASHER.hashCharsToLong(part.value()));
                }
            }
            counted += SimilarityText.counts(message) ? 1 : 0;
        }
        return hash;
    }
}
