package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;

/**
 * Fine-tuning files of OpenAI, and of Azure, which takes the same: chat, direct preference, reinforcement. Tool calls need ids there,
 * so those without get one. Images are learned from in a user's messages of chats and reinforcement.
 */
final class OpenAiTarget {
    private static final Part CHAT = Part.of(
            Parts.MAIN,
            Shapes.CHAT,
            Feature.RANKED,
            Feature.JUDGED,
            Feature.NO_ANSWER,
            Feature.OPEN_END,
            Feature.UNLINKED_RESULTS,
            Feature.OPAQUE_ARGUMENTS,
            Feature.OTHER_MEDIA);

    private static final List<Limit> LIMITS = List.of(
            new Limit("too-few-rows", Limit.Of.LEAST_TRAIN_ROWS, 10, "A training with fewer is refused."),
            new Limit("few-rows", Limit.Of.LEAST_TRAIN_ROWS, 50, "OpenAI advises to start with that many."),
            new Limit("file-too-large", Limit.Of.MOST_FILE_BYTES, 512L << 20, "A larger file is refused."),
            new Limit(
                    "row-too-long",
                    Limit.Of.MOST_ROW_TOKENS,
                    65_536,
                    "gpt-4o-mini cuts longer rows, other models shorter ones too."));

    static final Target CHATS = target("openai", Parts.of(CHAT, preference(Parts.PREFERENCE)));
    static final Target PREFERENCES = target("openai-dpo", Parts.of(preference(Parts.MAIN)));
    static final Target REINFORCEMENT = target(
            "openai-rft",
            Parts.of(Part.of(
                    Parts.MAIN,
                    Shapes.OPENAI_REINFORCEMENT,
                    Feature.UNLINKED_RESULTS,
                    Feature.OPAQUE_ARGUMENTS,
                    Feature.OTHER_MEDIA)));
    static final Target AZURE = target("azure", Parts.of(CHAT, preference(Parts.PREFERENCE)));

    private OpenAiTarget() {}

    private static Part preference(String part) {
        return Part.of(
                part, Shapes.OPENAI_PREFERENCE, Feature.UNLINKED_RESULTS, Feature.OPAQUE_ARGUMENTS, Feature.MEDIA);
    }

    private static Target target(String name, Parts parts) {
        return Target.of(name, parts, LIMITS).completing(CallIds::complete);
    }
}
