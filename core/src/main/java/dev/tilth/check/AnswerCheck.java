package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Preference;
import dev.tilth.example.Role;
import java.util.List;

/** Whether every answer says something, and the answers of a preference say different things. */
final class AnswerCheck implements Check {
    @Override
    public void check(Example example, Findings out) {
        answers(example.messages(), "messages", out);
        for (String label : example.labels()) {
            if (label.isBlank()) {
                out.add(Rule.EMPTY_ANSWER, "labels", "a label without text");
            }
        }
        if (example.tagging().isPresent()
                && example.tagging().get().spans().stream()
                        .anyMatch(span -> span.label().isBlank())) {
            out.add(Rule.EMPTY_ANSWER, "spans", "a span without a label");
        }
        if (example.preference().isPresent()) {
            Preference both = example.preference().get();
            continuation(both.chosen(), "preference.chosen", out);
            continuation(both.rejected(), "preference.rejected", out);
            if (!both.chosen().isEmpty() && same(both.chosen(), both.rejected())) {
                out.add(Rule.IDENTICAL_ANSWERS, "preference", "the chosen and the rejected answer are the same");
            }
        }
    }

    private static void continuation(List<Message> answer, String where, Findings out) {
        if (answer.stream().noneMatch(turn -> turn.role() == Role.ASSISTANT)) {
            out.add(Rule.MISSING_ANSWER, where, "no assistant turn");
        }
        answers(answer, where, out);
    }

    private static void answers(List<Message> turns, String where, Findings out) {
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            boolean answer = turn.role() == Role.ASSISTANT || turn.role() == Role.TEXT;
            if (answer && turn.calls().isEmpty() && turn.text().isBlank() && !turn.hasMedia()) {
                out.add(Rule.EMPTY_ANSWER, where + "[" + i + "]", "an answer without text");
            }
        }
    }

    private static List<Part> media(Message turn) {
        return turn.parts().stream().filter(Part::isMedia).toList();
    }

    private static boolean same(List<Message> a, List<Message> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            boolean equal = a.get(i).role() == b.get(i).role()
                    && a.get(i).text().strip().equals(b.get(i).text().strip())
                    && media(a.get(i)).equals(media(b.get(i)))
                    && a.get(i).calls().equals(b.get(i).calls());
            if (!equal) {
                return false;
            }
        }
        return true;
    }
}
