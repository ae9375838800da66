package dev.tilth.dryrun;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout that most models' own resemble: each turn between two marks, after the word of its role. Tools and calls are
 * written as JSON, in Qwen's way.
 */
public final class ChatMl implements Layout {
    static final String START = "<|im_start|>";
    static final String SEPARATOR = "<|im_sep|>";
    static final String END = "<|im_end|>";
    static final String END_OF_TEXT = "<|endoftext|>";

    /** As open models have it: a line for the role, a line feed behind each turn. */
    public static final ChatMl USUAL = new ChatMl("ChatML", "\n", "\n", true);

    /** As OpenAI counts: four tokens a message beside what it says. */
    public static final ChatMl OPENAI = new ChatMl("OpenAI's layout", SEPARATOR, "", false);

    private final LayoutFacts facts;
    private final String behindRole;
    private final String behindTurn;

    private ChatMl(String name, String behindRole, String behindTurn, boolean guessed) {
        this.facts = new LayoutFacts(name, guessed, false, END, true, START + "assistant" + behindRole);
        this.behindRole = behindRole;
        this.behindTurn = behindTurn;
    }

    @Override
    public LayoutFacts facts() {
        return facts;
    }

    @Override
    public Laid lay(Example example) {
        List<Message> messages = example.conversation();
        if (messages.size() == 1 && messages.get(0).role() == Role.TEXT) {
            return PlainText.lay(messages.get(0).text(), END_OF_TEXT);
        }
        StringBuilder out = new StringBuilder(1024);
        List<Draft> drafts = new ArrayList<>();
        boolean tooled = example.tools().isEmpty();
        for (Message message : messages) {
            boolean instructs = message.role().isInstruction();
            if (!tooled && !instructs) {
                turn(Message.system(""), example.tools(), out);
            } else if (message.role() == Role.USER) {
                Draft.next(drafts, out.length());
            }
            Draft draft = turn(message, tooled || !instructs ? List.of() : example.tools(), out);
            tooled = true;
            if (message.role() == Role.ASSISTANT) {
                drafts.add(draft);
            }
        }
        Draft.next(drafts, out.length());
        return new Laid.Text(out.toString(), drafts.stream().map(Draft::answer).toList(), List.of(), true, "");
    }

    private Draft turn(Message message, List<Tool> tools, StringBuilder out) {
        out.append(START).append(message.role().word()).append(behindRole);
        int from = out.length();
        out.append(message.text());
        tools.forEach(tool -> out.append('\n').append(tool.definition()));
        message.calls().forEach(call -> call(call, out));
        int stop = out.length();
        out.append(END);
        int after = out.length();
        out.append(behindTurn);
        return new Draft(from, stop, after, out.length(), message.trained());
    }

    private static void call(ToolCall call, StringBuilder out) {
        out.append("\n<tool_call>\n{\"name\": \"")
                .append(call.name())
                .append("\", \"arguments\": ")
                .append(call.arguments().isEmpty() ? "{}" : call.arguments())
                .append("}\n</tool_call>");
    }
}
