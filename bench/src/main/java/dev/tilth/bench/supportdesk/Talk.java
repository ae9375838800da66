package dev.tilth.bench.supportdesk;

import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one row says, whatever file it goes to.
 *
 * @param head subject of a ticket or instruction of a task, which the first user text follows; empty in a chat
 * @param messages the turns without {@code head}
 * @param tools tools on offer
 * @param category of the ticket; empty where the file has none
 */
record Talk(String head, List<Message> messages, List<Tool> tools, String category) {
    Talk {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    static Talk of(String head, String question, String answer, String category) {
        return new Talk(head, List.of(Message.user(question), Message.assistant(answer)), List.of(), category);
    }

    /** The text that is answered first. */
    String question() {
        return texts(Role.USER).get(0);
    }

    /** The last answer. */
    String answer() {
        List<String> answers = texts(Role.ASSISTANT);
        return answers.get(answers.size() - 1);
    }

    Talk withQuestion(String question) {
        return with(firstOf(Role.USER), question);
    }

    Talk withAnswer(String answer) {
        return with(messages.size() - 1, answer);
    }

    Talk withHead(String changed) {
        return new Talk(changed, messages, tools, category);
    }

    Talk withCategory(String changed) {
        return new Talk(head, messages, tools, changed);
    }

    Talk withMessages(List<Message> changed) {
        return new Talk(head, changed, tools, category);
    }

    /** All texts of user and assistant changed alike. */
    Talk map(UnaryOperator<String> change) {
        List<Message> changed = messages.stream()
                .map(m -> m.role().isInstruction() || m.role() == Role.TOOL ? m : m.withText(change.apply(m.text())))
                .toList();
        return new Talk(change.apply(head), changed, tools, category);
    }

    /** As the build joins them: the head before the first user text. */
    String prompt() {
        return joined(head, question());
    }

    /** Texts of the turns that count for similarity, with tool calls. */
    List<String> compared() {
        List<String> texts = new ArrayList<>();
        boolean first = true;
        for (Message message : messages) {
            if (message.role() == Role.USER || message.role() == Role.ASSISTANT) {
                boolean opens = first && message.role() == Role.USER;
                texts.add(opens ? joined(head, message.text()) : message.text());
                first &= message.role() != Role.USER;
                message.calls().forEach(call -> texts.addAll(List.of(call.name(), call.arguments())));
            }
        }
        return texts;
    }

    private static String joined(String head, String text) {
        return head.isEmpty() ? text : text.isEmpty() ? head : head + "\n\n" + text;
    }

    private List<String> texts(Role role) {
        return messages.stream()
                .filter(m -> m.role() == role)
                .map(Message::text)
                .toList();
    }

    private int firstOf(Role role) {
        return messages.stream().map(Message::role).toList().indexOf(role);
    }

    private Talk with(int index, String text) {
        List<Message> changed = new ArrayList<>(messages);
        changed.set(index, changed.get(index).withText(text));
        return new Talk(head, changed, tools, category);
    }
}
