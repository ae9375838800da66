package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;

/** Services that train on files which are sent to them, OpenAI and Azure aside. */
final class HostedTargets {
    private static final long MEGABYTE = 1L << 20;

    /** Gemini on Vertex AI; the figures are those of Gemini 2.5 Flash. */
    static final Target GEMINI = Target.of(
            "gemini",
            Parts.of(Part.of(Parts.MAIN, Shapes.GEMINI, Feature.NO_ANSWER, Feature.OPEN_END)),
            List.of(
                    new Limit("few-rows", Limit.Of.LEAST_TRAIN_ROWS, 100, "Google advises to start with that many."),
                    new Limit("too-many-rows", Limit.Of.MOST_TRAIN_ROWS, 1_000_000, "A larger file is refused."),
                    new Limit(
                            "too-many-validation-rows",
                            Limit.Of.MOST_VALIDATION_ROWS,
                            5_000,
                            "A larger validation file is refused."),
                    new Limit(
                            "file-too-large", Limit.Of.MOST_FILE_BYTES, 1_024 * MEGABYTE, "A larger file is refused."),
                    new Limit("row-too-long", Limit.Of.MOST_ROW_TOKENS, 131_072, "Longer rows are cut.")));

    /** Conversations on Amazon Bedrock; its limits differ from model to model, these are the usual ones. */
    static final Target BEDROCK = Target.of(
            "bedrock",
            Parts.of(Part.of(Parts.MAIN, Shapes.BEDROCK, Feature.NO_ANSWER, Feature.OPEN_END)),
            List.of(
                    new Limit("few-rows", Limit.Of.LEAST_TRAIN_ROWS, 100, "Amazon advises that many for each task."),
                    new Limit(
                            "file-too-large", Limit.Of.MOST_FILE_BYTES, 1_024 * MEGABYTE, "A larger file is refused."),
                    new Limit(
                            "validation-too-large",
                            Limit.Of.MOST_VALIDATION_BYTES,
                            100 * MEGABYTE,
                            "A larger validation file is refused.")));

    /** Mistral: chat with tool calls of nine-character ids, or plain texts. */
    static final Target MISTRAL = Target.of(
                    "mistral",
                    Parts.of(
                            Part.of(
                                    Parts.MAIN,
                                    Shapes.MISTRAL,
                                    Feature.NO_ANSWER,
                                    Feature.OPEN_END,
                                    Feature.UNLINKED_RESULTS),
                            Part.of(Parts.TEXT, Shapes.TEXT)),
                    List.of(new Limit(
                            "file-too-large", Limit.Of.MOST_FILE_BYTES, 512 * MEGABYTE, "A larger file is refused.")))
            .completing(CallIds::complete);

    /** Together: columns that it does not know are refused, and so are files of several formats. */
    static final Target TOGETHER = Target.of(
                    "together",
                    Parts.of(
                            Part.of(
                                    Parts.MAIN,
                                    Shapes.TOGETHER,
                                    Feature.NO_ANSWER,
                                    Feature.OPEN_END,
                                    Feature.UNLINKED_RESULTS),
                            Part.of(
                                    Parts.PREFERENCE,
                                    Shapes.OPENAI_PREFERENCE,
                                    Feature.LONG_ANSWERS,
                                    Feature.OPAQUE_ARGUMENTS,
                                    Feature.UNLINKED_RESULTS,
                                    Feature.MEDIA,
                                    Feature.TEXT_PARTS),
                            Part.of(Parts.TEXT, Shapes.TEXT)),
                    List.of(new Limit(
                            "file-too-large",
                            Limit.Of.MOST_FILE_BYTES,
                            50 * 1_024 * MEGABYTE,
                            "Older pages of its manual refuse larger files, newer ones those over 100 GB.")))
            .completing(CallIds::complete);

    private HostedTargets() {}
}
