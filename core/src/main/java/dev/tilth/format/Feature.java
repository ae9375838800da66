package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What an example may have that a shape may have no place for; the words are those that a report shows. */
public enum Feature {
    /** A text with no speaker. */
    PLAIN_TEXT("plain text", e -> any(e, m -> m.role() == Role.TEXT)),
    /** Anything but one text with no speaker. */
    NOT_PLAIN_TEXT(
            "examples that are no plain text",
            e -> e.messages().size() != 1 || e.messages().get(0).role() != Role.TEXT),
    /** Nothing that the assistant says. */
    NO_ANSWER("examples without an answer", e -> !any(e, m -> m.role() == Role.ASSISTANT)),
    /** Two ranked answers. */
    RANKED("preference pairs", e -> e.preference().isPresent()),
    /** One answer that no worse one stands beside. */
    UNRANKED("examples that are no preference pair", e -> e.preference().isEmpty()),
    /** A judgement of one answer. */
    JUDGED("judgements of one answer (unpaired preference)", e -> e.desirable().isPresent()),
    /** No judgement of the answer. */
    UNJUDGED("examples without a judgement", e -> e.desirable().isEmpty()),
    LABELS("labels", e -> !e.labels().isEmpty()),
    /** Anything but one text of a user with labels. */
    NOT_LABELLED_TEXT(
            "examples that are no labelled text",
            e -> e.labels().isEmpty()
                    || e.messages().size() != 1
                    || e.messages().get(0).role() != Role.USER),
    TOOLS("tool definitions", e -> !e.tools().isEmpty()),
    BROKEN_TOOLS("tool definitions that are not a JSON object", e -> e.tools().stream()
            .anyMatch(Feature::isBroken)),
    CALLS("tool calls", e -> any(e, m -> !m.calls().isEmpty())),
    RESULTS("tool results", e -> any(e, m -> m.role() == Role.TOOL)),
    CALL_IDS("ids of tool calls", e -> any(e, Feature::hasIds)),
    TEXT_BESIDE_CALLS(
            "text beside tool calls",
            e -> any(e, m -> !m.calls().isEmpty() && !m.text().isEmpty())),
    /** Calls whose arguments a shape that holds them as an object could not hold. */
    OPAQUE_ARGUMENTS(
            "tool arguments that are not a JSON object",
            e -> any(e, m -> m.calls().stream().anyMatch(Feature::isOpaque))),
    SYSTEM("system messages", e -> any(e, m -> m.role().isInstruction())),
    EMPTY_SYSTEM("empty system messages", Feature::startsWithEmptySystem),
    LATE_SYSTEM("system messages inside the conversation", Feature::hasLateSystem),
    DEVELOPER("the developer role (written as system)", e -> any(e, m -> m.role() == Role.DEVELOPER)),
    NAMES("names of speakers", e -> any(e, m -> !m.name().isEmpty())),
    UNTRAINED("marks of turns that carry no loss", e -> any(e, m -> !m.trained() && m.role() == Role.ASSISTANT)),
    UNLINKED_RESULTS(
            "tool results that answer no call",
            e -> any(e, m -> m.role() == Role.TOOL && m.callId().isEmpty())),
    /** Anything but one question of the user and one answer of the assistant (two where they are ranked). */
    NOT_A_PAIR("examples that are not one question and one answer", e -> !isPair(e)),
    /** Answers of a preference that are more than one turn. */
    LONG_ANSWERS("ranked answers of several turns", Feature::hasLongAnswers),
    NOT_ALTERNATING("turns that do not alternate from a user to an assistant", e -> !Turns.alternate(e.conversation())),
    OPEN_END("examples that do not end with the assistant", e -> !Turns.endsWithAssistant(e.conversation())),
    /** A shape that is told by its first turn cannot hold a conversation without any. */
    NO_TURNS("examples without turns", e -> e.messages().isEmpty()),
    /** As {@link #NOT_A_PAIR}, where a system message may stand before the question. */
    NOT_A_LED_PAIR(
            "examples that are not one question, with a system message or none, and one answer",
            e -> !isPair(withoutSystem(e))),
    /** Anything after the last message of the user: a model that is graded must answer itself. */
    ANSWERED("examples that do not end with the user", e -> !Turns.endsWith(Role.USER, e.conversation())),
    /** Labels of parts of a text, also none. */
    TAGGED("spans of a text", e -> e.tagging().isPresent()),
    /** Anything but one text of a user with spans. */
    NOT_TAGGED_TEXT(
            "examples that are not one text with spans",
            e -> e.tagging().isEmpty()
                    || e.messages().size() != 1
                    || e.messages().get(0).role() != Role.USER),
    NO_TOKENS(
            "spans without the tokens that they were given on",
            e -> e.tagging().isPresent() && e.tagging().get().tokens().isEmpty()),
    LOOSE_SPANS(
            "spans that overlap or do not begin and end with a token",
            e -> e.tagging().isPresent() && TagWriter.tags(e.tagging().get()).isEmpty()),
    SPACING(
            "what stands between tokens (written as one space)",
            e -> e.tagging().isPresent()
                    && !TagWriter.isSpaced(
                            e.messages().get(e.tagged()).text(), e.tagging().get())),
    /** Anything but two texts, or three of which one is unlike the others. */
    NOT_A_TEXT_PAIR(
            "examples that are not two texts side by side",
            e -> e.messages().size() < 2
                    || e.messages().size() > 3
                    || !e.messages().stream().allMatch(m -> m.role() == Role.TEXT)),
    NOT_STEPWISE("examples that are not one question and the judged steps of its answer", Feature::isNotStepwise),
    SCORED("scores", e -> !e.score().isEmpty()),
    STEPS("judgements of the steps of an answer", e -> !e.steps().isEmpty()),
    REFERENCE("references for a grader", e -> !e.reference().isEmpty()),
    /** No members for a grader, or members that would be taken for something else. */
    NO_REFERENCE("examples without a reference for a grader", e -> !ReinforcementShape.isReference(e.reference())),
    PARALLEL_CALLS("whether tools may be called in parallel", e -> e.parallelToolCalls()
            .isPresent()),
    SPEAKER_NAMES("names of users and assistants", e -> any(e, m -> !m.name().isEmpty() && m.role() != Role.TOOL)),
    UNNAMED_RESULTS(
            "tool results without the name of their tool (written with it)",
            e -> any(e, m -> m.role() == Role.TOOL && m.name().isEmpty())),
    NAMELESS_RESULTS("tool results of which nothing names the tool", e -> !CallNames.areKnown(e)),
    RICH_SCHEMAS("members of tool definitions that OpenAPI schemas have no word for", e -> e.tools().stream()
            .anyMatch(tool -> !isBroken(tool) && !OpenApi.holds(tool.definition()))),
    FOREIGN_CALL_IDS(
            "ids of tool calls that are not nine letters or digits (written as such)", NineCharacterIds::needs),
    MEDIA("content that is no text", e -> any(e, Message::hasMedia)),
    /** Sounds and files, and images that are not a user's: no trainer of OpenAI learns from them. */
    OTHER_MEDIA("content that is neither text nor an image of a user", e -> any(e, Feature::hasOtherMedia)),
    TEXT_PARTS("the cut between parts of a text (joined with nothing between)", e -> any(e, Feature::isCut)),
    RESULT_PARTS(
            "the cut between parts of a tool result (joined with nothing between)",
            e -> any(e, m -> m.role() == Role.TOOL && isCut(m))),
    RESERVED_WORDS("words that Bedrock reserves (User:, Bot:, Assistant:, System:, ...)", BedrockShape::isReserved);

    private final String what;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state, which the checker cannot see
    private final Predicate<Example> test;

    Feature(String what, Predicate<Example> test) {
        this.what = what;
        this.test = test;
    }

    /** What it is, as a report says it: {@code tool definitions}. */
    public String what() {
        return what;
    }

    /** Kebab-case, for machines: {@code broken-tools}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isIn(Example example) {
        return test.test(example);
    }

    /** The same features, always in the same order. */
    public static Set<Feature> inOrder(Set<Feature> features) {
        return features.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(features));
    }

    private static boolean any(Example example, Predicate<Message> test) {
        return any(example.messages(), test)
                || (example.preference().isPresent()
                        && (any(example.preference().get().chosen(), test)
                                || any(example.preference().get().rejected(), test)));
    }

    private static boolean any(List<Message> messages, Predicate<Message> test) {
        for (Message message : messages) {
            if (test.test(message)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotStepwise(Example example) {
        List<Message> all = example.messages();
        return example.steps().isEmpty()
                || all.size() != example.steps().size() + 1
                || all.get(0).role() != Role.USER
                || any(all.subList(1, all.size()), m -> m.role() != Role.ASSISTANT);
    }

    private static boolean hasIds(Message message) {
        return !message.callId().isEmpty()
                || message.calls().stream().anyMatch(call -> !call.id().isEmpty());
    }

    private static boolean hasOtherMedia(Message message) {
        return message.parts().stream()
                .anyMatch(part -> part.isMedia()
                        && (message.role() != Role.USER
                                || !((Json.Obj) TurnWriter.object(part.value()))
                                        .text("type")
                                        .equals("image_url")));
    }

    private static boolean isCut(Message message) {
        return message.parts().stream().filter(part -> !part.isMedia()).count() > 1;
    }

    private static boolean isOpaque(ToolCall call) {
        return !isObject(call.arguments());
    }

    private static boolean isBroken(Tool tool) {
        return !isObject(tool.definition());
    }

    private static boolean isObject(String json) {
        try {
            return JsonReader.read(json) instanceof Json.Obj;
        } catch (NotJson e) {
            return false;
        }
    }

    private static boolean hasLateSystem(Example example) {
        List<Message> all = example.messages();
        return any(all.subList(Math.min(1, all.size()), all.size()), m -> m.role()
                        .isInstruction())
                || example.preference()
                        .filter(p -> any(p.chosen(), m -> m.role().isInstruction())
                                || any(p.rejected(), m -> m.role().isInstruction()))
                        .isPresent();
    }

    private static boolean startsWithEmptySystem(Example example) {
        List<Message> all = example.messages();
        return !all.isEmpty()
                && all.get(0).role().isInstruction()
                && all.get(0).text().isEmpty();
    }

    private static Example withoutSystem(Example example) {
        List<Message> all = example.messages();
        return !all.isEmpty() && all.get(0).role().isInstruction()
                ? example.withMessages(all.subList(1, all.size()))
                : example;
    }

    private static boolean isPair(Example example) {
        List<Message> all = example.messages();
        if (all.isEmpty() || all.get(0).role() != Role.USER) {
            return false;
        }
        return example.preference().isPresent()
                ? all.size() == 1 && !hasLongAnswers(example)
                : all.size() == 2 && all.get(1).role() == Role.ASSISTANT;
    }

    private static boolean hasLongAnswers(Example example) {
        return example.preference()
                .filter(p -> !isOneAnswer(p.chosen()) || !isOneAnswer(p.rejected()))
                .isPresent();
    }

    private static boolean isOneAnswer(List<Message> answer) {
        return answer.size() == 1 && answer.get(0).role() == Role.ASSISTANT;
    }
}
