package dev.tilth.intake;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import java.util.List;

/** What a place in an example is called in the report. */
final class Places {
    private Places() {}

    /**
     * @param where as in {@link dev.tilth.example.Finding#where}
     * @return {@code tool_calls}, {@code tools}, {@code labels}, or the role of the message
     */
    static String of(String where, Example example) {
        if (where.contains(".tool_calls")) {
            return "tool_calls";
        }
        int bracket = where.indexOf('[');
        if (bracket < 0) {
            return where;
        }
        String list = where.substring(0, bracket);
        int index = Integer.parseInt(where.substring(bracket + 1, where.indexOf(']')));
        return switch (list) {
            case "messages" -> role(example.messages(), index);
            case "chosen" -> role(example.preference().map(Preference::chosen).orElse(List.of()), index);
            case "rejected" ->
                role(example.preference().map(Preference::rejected).orElse(List.of()), index);
            default -> list;
        };
    }

    private static String role(List<Message> messages, int index) {
        return index < messages.size() ? messages.get(index).role().word() : "message";
    }
}
