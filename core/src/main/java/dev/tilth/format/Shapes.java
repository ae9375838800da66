package dev.tilth.format;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shapes that are known, and which of them rows are of. */
public final class Shapes {
    /** Holds every example but plain texts; {@code messages} of OpenAI with what tilth has beside them. */
    public static final Shape CHAT = new ChatShape(
            "chat",
            TurnWriter.OPENAI,
            Capacity.refusing(Feature.PLAIN_TEXT, Feature.BROKEN_TOOLS)
                    .holding(Feature.PARALLEL_CALLS, Feature.MEDIA, Feature.TEXT_PARTS));

    /** {@link #CHAT} as TRL wants it: tool arguments are objects. */
    public static final Shape TRL_MESSAGES = new ChatShape(
            "trl-messages",
            TurnWriter.TRL,
            Capacity.refusing(Feature.PLAIN_TEXT, Feature.BROKEN_TOOLS, Feature.OPAQUE_ARGUMENTS)
                    .losing(Feature.UNTRAINED));

    /** {@link #CHAT} as Axolotl wants it: {@code train} on the turn, one turn a ranked answer. */
    public static final Shape AXOLOTL_MESSAGES = new ChatShape(
            "axolotl-messages",
            TurnWriter.AXOLOTL,
            Capacity.refusing(Feature.PLAIN_TEXT, Feature.BROKEN_TOOLS, Feature.LONG_ANSWERS));

    /** {@link #CHAT} as Together wants it: no column and no member that it does not know. */
    public static final Shape TOGETHER = new ChatShape(
            "together",
            TurnWriter.TOGETHER,
            Capacity.refusing(
                            Feature.PLAIN_TEXT,
                            Feature.RANKED,
                            Feature.JUDGED,
                            Feature.BROKEN_TOOLS,
                            Feature.OPAQUE_ARGUMENTS,
                            Feature.LATE_SYSTEM,
                            Feature.NOT_ALTERNATING)
                    .losing(Feature.DEVELOPER, Feature.NAMES, Feature.LABELS));

    /** {@link #TRL_MESSAGES} as Unsloth's notebooks read it: the turns are {@code conversations}. */
    public static final Shape UNSLOTH = new ChatShape(
            "unsloth",
            "conversations",
            TurnWriter.TRL,
            Capacity.refusing(
                            Feature.PLAIN_TEXT,
                            Feature.RANKED,
                            Feature.JUDGED,
                            Feature.BROKEN_TOOLS,
                            Feature.OPAQUE_ARGUMENTS)
                    .losing(Feature.UNTRAINED, Feature.LABELS));

    public static final Shape MISTRAL = new MistralShape();
    public static final Shape GEMINI = new GeminiShape();
    public static final Shape BEDROCK = new BedrockShape();
    public static final Shape OPENAI_REINFORCEMENT = new ReinforcementShape();
    public static final Shape AUTOTRAIN = new AutoTrainShape();
    public static final Shape AUTOTRAIN_PREFERENCE = PreferenceColumnsShape.AUTOTRAIN;
    public static final Shape PREFERENCE_INTEL = PreferenceColumnsShape.INTEL;
    public static final Shape PREFERENCE_ICR = PreferenceColumnsShape.ICR;
    public static final Shape PREFERENCE_ARGILLA = PreferenceColumnsShape.ARGILLA;

    public static final Shape SHAREGPT = new ShareGptShape(Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.BROKEN_TOOLS,
                    Feature.OPAQUE_ARGUMENTS,
                    Feature.TEXT_BESIDE_CALLS,
                    Feature.LONG_ANSWERS)
            .losing(
                    Feature.DEVELOPER,
                    Feature.EMPTY_SYSTEM,
                    Feature.NAMES,
                    Feature.CALL_IDS,
                    Feature.UNTRAINED,
                    Feature.LABELS));

    public static final Shape OPENAI_PREFERENCE = new OpenAiPreferenceShape();
    public static final Shape PREFERENCE_CHAT = PreferenceShape.CONVERSATIONAL;
    public static final Shape PREFERENCE_IMPLICIT = PreferenceShape.IMPLICIT;
    public static final Shape PREFERENCE = PreferenceShape.PLAIN;
    public static final Shape PROMPT_COMPLETION_CHAT = PromptCompletionShape.CONVERSATIONAL;
    public static final Shape PROMPT_COMPLETION = PromptCompletionShape.PLAIN;
    public static final Shape ALPACA = new AlpacaShape();
    public static final Shape QUESTION_ANSWER = new QuestionAnswerShape();
    public static final Shape STEPWISE = new StepwiseShape();
    public static final Shape SEGMENTS = new SegmentsShape();
    public static final Shape SENTENCE_PAIR = new SentencePairShape();
    public static final Shape BIO = new BioShape(List.of());
    public static final Shape SPANS = new SpansShape(Offsets.CODEPOINTS);
    public static final Shape LABELLED = new LabelledShape();
    public static final Shape TEXT = new TextShape();

    /** All shapes, the more telling first: where two fit as many rows, the earlier one is taken. */
    public static final List<Shape> ALL = List.of(
            OPENAI_PREFERENCE,
            OPENAI_REINFORCEMENT,
            GEMINI,
            BEDROCK,
            PREFERENCE_CHAT,
            PREFERENCE_IMPLICIT,
            PREFERENCE_INTEL,
            PREFERENCE_ICR,
            PREFERENCE_ARGILLA,
            AUTOTRAIN_PREFERENCE,
            PREFERENCE,
            CHAT,
            TRL_MESSAGES,
            AXOLOTL_MESSAGES,
            MISTRAL,
            TOGETHER,
            UNSLOTH,
            AUTOTRAIN,
            SHAREGPT,
            STEPWISE,
            SEGMENTS,
            PROMPT_COMPLETION_CHAT,
            PROMPT_COMPLETION,
            ALPACA,
            QUESTION_ANSWER,
            SENTENCE_PAIR,
            BIO,
            LABELLED,
            SPANS,
            TEXT);

    private Shapes() {}

    public static Optional<Shape> named(String name) {
        return ALL.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /** The shape of which most of {@code sample} is, and how sure that is. Deterministic. */
    public static Detection detect(List<Json.Obj> sample) {
        int[] fits = new int[ALL.size()];
        int best = 0;
        for (int i = 0; i < fits.length; i++) {
            Shape shape = ALL.get(i);
            fits[i] = (int) sample.stream().filter(shape::fits).count();
            best = fits[i] > fits[best] ? i : best;
        }
        List<Shape> ties = new ArrayList<>();
        for (int i = best + 1; i < fits.length; i++) {
            if (fits[i] == fits[best] && fits[i] > 0) {
                ties.add(ALL.get(i));
            }
        }
        Optional<Shape> shape = sample.isEmpty() || fits[best] == 0 ? Optional.empty() : Optional.of(ALL.get(best));
        return new Detection(shape, fits[best], sample.size(), ties);
    }

    /**
     * A map that the names and values of the columns speak for, to be shown and never used unasked: of what is beside the
     * content where the shape is known, else of the content too.
     */
    public static MapOptions suggest(List<Json.Obj> sample) {
        return Suggestion.of(Column.of(sample), detect(sample).shape().isPresent());
    }
}
