package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import java.util.List;

/**
 * Whether the turns are some that a trainer can render and learn from. Instructions stand first, once as system and once
 * as developer at most: the chat templates of Llama, Mistral, Qwen and Gemma fail or misplace them elsewhere. The last
 * turn is the assistant's: OpenAI, Mistral and Together refuse others. Two turns of one speaker in a row are let pass:
 * people do send two messages, OpenAI and most templates take them, and an export to a strict trainer can join them. So
 * are conversations that the assistant opens, where a user speaks later.
 */
final class TurnCheck implements Check {
    @Override
    public void check(Example example, Findings out) {
        List<Message> turns = example.conversation();
        if (isText(turns)) {
            return;
        }
        order(example, turns, out);
        question(example, turns, out);
        answer(example, turns, out);
    }

    /** Whether these are a plain text, or texts that are compared with each other: two, or three of which one is unlike. */
    private static boolean isText(List<Message> turns) {
        return !turns.isEmpty() && turns.size() <= 3 && turns.stream().allMatch(turn -> turn.role() == Role.TEXT);
    }

    private static void order(Example example, List<Message> turns, Findings out) {
        boolean spoken = false;
        boolean system = false;
        boolean developer = false;
        for (int i = 0; i < turns.size(); i++) {
            Role role = turns.get(i).role();
            if (role == Role.TEXT) {
                out.add(Rule.ROLE_ORDER, Place.of(example, i), "a plain text among the turns of a conversation");
            } else if (role.isInstruction()) {
                if (spoken) {
                    out.add(Rule.ROLE_ORDER, Place.of(example, i), "a " + role.word() + " turn after the first turn");
                } else if (role == Role.SYSTEM ? system : developer) {
                    out.add(Rule.ROLE_ORDER, Place.of(example, i), "a second " + role.word() + " turn");
                }
                system |= role == Role.SYSTEM;
                developer |= role == Role.DEVELOPER;
            } else {
                spoken = true;
            }
        }
    }

    private static void question(Example example, List<Message> turns, Findings out) {
        boolean asked = false;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).role() == Role.USER) {
                asked = true;
                if (turns.get(i).text().isBlank() && !turns.get(i).hasMedia()) {
                    out.add(Rule.EMPTY_PROMPT, Place.of(example, i), "a user turn without text");
                }
            }
        }
        boolean answered = turns.stream().anyMatch(turn -> turn.role() == Role.ASSISTANT);
        if (!asked && answered) {
            out.add(Rule.EMPTY_PROMPT, "", "an answer without a user turn before it");
        }
    }

    private static void answer(Example example, List<Message> turns, Findings out) {
        if (turns.isEmpty()) {
            out.add(Rule.MISSING_ANSWER, "", "no turns");
            return;
        }
        Message last = turns.get(turns.size() - 1);
        if (last.role() != Role.ASSISTANT) {
            boolean taught = !example.labels().isEmpty()
                    || example.tagging().isPresent()
                    || !example.reference().isEmpty();
            if (!taught) {
                String what = "the last turn is of the role " + last.role().word() + ", not an answer";
                out.add(Rule.MISSING_ANSWER, Place.of(example, turns.size() - 1), what);
            }
        } else if (turns.stream().noneMatch(turn -> turn.role() == Role.ASSISTANT && turn.trained())) {
            out.add(Rule.MISSING_ANSWER, "", "no answer is trained: each has weight 0");
        }
    }
}
