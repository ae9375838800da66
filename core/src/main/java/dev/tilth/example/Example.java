package dev.tilth.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One supervised example. What is learned follows from what is there: the {@link #preference}, else the last assistant
 * turns of {@code messages} (judged by {@link #desirable} where it is given), else the {@link #labels} of the text, else
 * the text itself ({@link Role#TEXT}).
 *
 * @param messages the conversation; for a preference only what both answers continue
 * @param tools tools that the assistant may call
 * @param labels classes of the example, in the order given; an example with messages and labels keeps both
 * @param preference two ranked answers, where the example is a pair
 * @param desirable whether the answer is wanted, where the example is an unpaired judgement
 */
public record Example(
        List<Message> messages,
        List<Tool> tools,
        List<String> labels,
        Optional<Preference> preference,
        Optional<Boolean> desirable) {
    public Example {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        labels = List.copyOf(labels);
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
        return new Example(changed, tools, labels, preference, desirable);
    }

    public Example withTools(List<Tool> changed) {
        return new Example(messages, changed, labels, preference, desirable);
    }

    public Example withLabels(List<String> changed) {
        return new Example(messages, tools, changed, preference, desirable);
    }

    public Example withPreference(Preference changed) {
        return new Example(messages, tools, labels, Optional.of(changed), desirable);
    }

    public Example withDesirable(boolean changed) {
        return new Example(messages, tools, labels, preference, Optional.of(changed));
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
     * labelled text all; of a plain text none; of a preference those before the chosen answer.
     */
    public int promptLength() {
        if (preference.isPresent()) {
            return messages.size();
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
