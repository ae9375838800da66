package dev.tilth.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One supervised example. What is learned follows from what is there: the {@link #preference}, else the last assistant
 * turns of {@code messages} (judged by {@link #desirable} or {@link #steps} where they are given), else the
 * {@link #labels} of the text or of its parts ({@link #tagging}), the {@link #score} of two texts, or an answer that is
 * graded by the {@link #reference}, else the text itself ({@link Role#TEXT}).
 *
 * @param messages the conversation; for a preference only what both answers continue
 * @param tools tools that the assistant may call
 * @param labels classes of the example, in the order given; an example with messages and labels keeps both
 * @param preference two ranked answers, where the example is a pair
 * @param desirable whether the answer is wanted, where the example is an unpaired judgement
 * @param extras what only some kinds of examples have
 */
public record Example(
        List<Message> messages,
        List<Tool> tools,
        List<String> labels,
        Optional<Preference> preference,
        Optional<Boolean> desirable,
        Extras extras) {
    public Example {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        labels = List.copyOf(labels);
    }

    /** Without what only some kinds of examples have. */
    public Example(
            List<Message> messages,
            List<Tool> tools,
            List<String> labels,
            Optional<Preference> preference,
            Optional<Boolean> desirable) {
        this(messages, tools, labels, preference, desirable, Extras.NONE);
    }

    public static Example chat(List<Message> messages) {
        return new Example(messages, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public static Example chat(Message... messages) {
        return chat(List.of(messages));
    }

    public static Example labelled(String text, List<String> labels) {
        return new Example(List.of(Message.user(text)), List.of(), labels, Optional.empty(), Optional.empty());
    }

    public static Example preferring(List<Message> prompt, List<Message> chosen, List<Message> rejected) {
        return new Example(
                prompt, List.of(), List.of(), Optional.of(new Preference(chosen, rejected)), Optional.empty());
    }

    public Example withMessages(List<Message> changed) {
        return new Example(changed, tools, labels, preference, desirable, extras);
    }

    public Example withTools(List<Tool> changed) {
        return new Example(messages, changed, labels, preference, desirable, extras);
    }

    public Example withLabels(List<String> changed) {
        return new Example(messages, tools, changed, preference, desirable, extras);
    }

    public Example withPreference(Preference changed) {
        return new Example(messages, tools, labels, Optional.of(changed), desirable, extras);
    }

    public Example withDesirable(boolean changed) {
        return new Example(messages, tools, labels, preference, Optional.of(changed), extras);
    }

    public Example withExtras(Extras changed) {
        return new Example(messages, tools, labels, preference, desirable, changed);
    }

    public Example withTagging(Tagging changed) {
        return withExtras(extras.withTagging(changed));
    }

    public Example withScore(String changed) {
        return withExtras(extras.withScore(changed));
    }

    public Example withSteps(List<Boolean> changed) {
        return withExtras(extras.withSteps(changed));
    }

    public Example withReference(String changed) {
        return withExtras(extras.withReference(changed));
    }

    public Example withParallelToolCalls(boolean changed) {
        return withExtras(extras.withParallelToolCalls(changed));
    }

    public Optional<Tagging> tagging() {
        return extras.tagging();
    }

    public String score() {
        return extras.score();
    }

    public List<Boolean> steps() {
        return extras.steps();
    }

    public String reference() {
        return extras.reference();
    }

    public Optional<Boolean> parallelToolCalls() {
        return extras.parallelToolCalls();
    }

    /** Which message {@link #tagging} is about: the first of a user, or the first plain text; -1 where there is none. */
    public int tagged() {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() == Role.USER || messages.get(i).role() == Role.TEXT) {
                return i;
            }
        }
        return -1;
    }

    /** What the model is taught to say after: the conversation with the chosen answer where there are two. */
    public List<Message> conversation() {
        if (preference.isEmpty()) {
            return messages;
        }
        List<Message> all = new ArrayList<>(messages);
        all.addAll(preference.get().chosen());
        return all;
    }

    /**
     * How many messages of {@link #conversation()} come before the answer: all before the last assistant message; of a
     * labelled text and of two texts all; of a plain text none; of a preference those before the chosen answer; of judged
     * steps those before the first.
     */
    public int promptLength() {
        if (preference.isPresent()) {
            return messages.size();
        }
        if (!steps().isEmpty()) {
            return messages.size() - steps().size();
        }
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.ASSISTANT) {
                return i;
            }
        }
        return messages.size() == 1 && messages.get(0).role() == Role.TEXT ? 0 : messages.size();
    }

    /** The messages before the answer. */
    public List<Message> prompt() {
        return conversation().subList(0, promptLength());
    }

    /** The answer: the last assistant message and what follows it, the chosen answer, or the plain text; may be empty. */
    public List<Message> answer() {
        List<Message> all = conversation();
        return all.subList(promptLength(), all.size());
    }
}
