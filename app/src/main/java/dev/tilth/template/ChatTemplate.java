package dev.tilth.template;

import dev.tilth.dryrun.Answer;
import dev.tilth.dryrun.Laid;
import dev.tilth.dryrun.Layout;
import dev.tilth.dryrun.LayoutFacts;
import dev.tilth.dryrun.PlainText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's own chat template as a layout. Where the assistant's turns stand is found as trainers find it: by what the
 * template marks itself, else by what it writes for the beginning of the conversation, which must be the beginning of what it
 * writes for the whole.
 */
public final class ChatTemplate implements Layout {
    private static final String QUESTION = "ping";
    private static final String ANSWER = "pong";
    private static final String MORE = "peng";
    private static final List<Message> PROBE = List.of(Message.user(QUESTION), Message.assistant(ANSWER));

    private final Conversations conversations;
    private final String endOfText;
    private final TurnEnd turnEnd;
    private final LayoutFacts facts;
    /** What stands before an answer, behind what is written for the turns before alone. */
    private final String header;
    /** Whether a prompt for an answer is written where one is asked for. */
    private final boolean prompts;

    private ChatTemplate(
            Conversations conversations,
            String endOfText,
            TurnEnd turnEnd,
            LayoutFacts facts,
            String header,
            boolean prompts) {
        this.conversations = conversations;
        this.endOfText = endOfText;
        this.turnEnd = turnEnd;
        this.facts = facts;
        this.header = header;
        this.prompts = prompts;
    }

    /**
     * @param where the file that it stands in
     * @param special {@code bos_token}, {@code eos_token} and the like
     * @throws Fault where it is broken, or takes no question with an answer
     */
    static ChatTemplate of(String source, String where, Map<String, String> special) {
        try {
            Conversations conversations = new Conversations(Template.parse(source), special);
            String endOfText = special.getOrDefault("eos_token", "");
            Rendering whole = conversations.write(Example.chat(PROBE), PROBE, false);
            int question = whole.text().lastIndexOf(QUESTION);
            int answer = whole.text().lastIndexOf(ANSWER);
            if (question < 0 || answer < question) {
                throw new Fault(where, "it leaves answers out", "Use the template that the model is trained with.");
            }
            String last = whole.text().substring(answer + ANSWER.length());
            TurnEnd turnEnd = TurnEnd.of(
                    last, between(conversations).orElse(last), whole.text().substring(0, question));
            String before = conversations
                    .write(Example.chat(PROBE), PROBE.subList(0, 1), false)
                    .text();
            boolean grows = before.length() <= answer && whole.text().startsWith(before);
            String header = grows ? whole.text().substring(before.length(), answer) : "";
            String marker = header.isBlank()
                    ? turnEnd.behind(whole.text().substring(question + QUESTION.length(), answer))
                    : header;
            LayoutFacts facts = new LayoutFacts(
                    "its chat template",
                    false,
                    !whole.marked().isEmpty(),
                    turnEnd.mark(),
                    !turnEnd.mark().isEmpty()
                            && !endOfText.isEmpty()
                            && turnEnd.mark().startsWith(endOfText),
                    marker);
            return new ChatTemplate(
                    conversations, endOfText, turnEnd, facts, header.isBlank() ? "" : header, prompts(conversations));
        } catch (TemplateError e) {
            throw fault(where, e);
        }
    }

    private static boolean prompts(Conversations conversations) {
        List<Message> question = PROBE.subList(0, 1);
        Example example = Example.chat(PROBE);
        return !conversations
                .write(example, question, true)
                .text()
                .equals(conversations.write(example, question, false).text());
    }

    /** What is written between an answer and a question that follows; empty where the template takes none. */
    private static Optional<String> between(Conversations conversations) {
        List<Message> longer = List.of(PROBE.get(0), PROBE.get(1), Message.user(MORE));
        try {
            String text =
                    conversations.write(Example.chat(longer), longer, false).text();
            int from = text.lastIndexOf(ANSWER) + ANSWER.length();
            int to = text.lastIndexOf(MORE);
            return to < from ? Optional.empty() : Optional.of(text.substring(from, to));
        } catch (TemplateError e) {
            return Optional.empty();
        }
    }

    private static Fault fault(String where, TemplateError error) {
        String what =
                switch (error.kind()) {
                    case BROKEN -> error.what();
                    case REFUSED -> "it refuses a question with its answer: " + error.what();
                    case ENDLESS -> error.what();
                };
        return new Fault(where + ":" + error.line(), what, "Use a template that the model is trained with.");
    }

    @Override
    public LayoutFacts facts() {
        return facts;
    }

    @Override
    public Laid lay(Example example) {
        List<Message> messages = example.conversation();
        if (messages.size() == 1 && messages.get(0).role() == Role.TEXT) {
            return PlainText.lay(messages.get(0).text(), endOfText);
        }
        try {
            return placed(example, conversations.write(example, messages, false));
        } catch (TemplateError e) {
            String did =
                    switch (e.kind()) {
                        case BROKEN -> "fails on it: ";
                        case REFUSED -> "refuses it: ";
                        case ENDLESS -> "is stopped on it: ";
                    };
            return new Laid.CannotSay("the chat template " + did + e.what() + " (its line " + e.line() + ")");
        }
    }

    private Laid placed(Example example, Rendering whole) {
        Places places = new Places(conversations, example, whole, turnEnd, header, prompts);
        try {
            List<Answer> answers = places.answers();
            return new Laid.Text(whole.text(), answers, whole.marked(), places.grow(), "");
        } catch (Places.NotFound e) {
            return new Laid.Text(whole.text(), List.of(), whole.marked(), true, e.what());
        }
    }
}
