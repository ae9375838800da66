package dev.tilth.template;

import dev.tilth.dryrun.Answer;
import dev.tilth.dryrun.Range;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the assistant's turns in what a template wrote. Not for several threads. */
final class Places {
    /** Characters that may be written anew to find the turns of one row; a conversation of many turns takes their square. */
    private static final long MOST_CHARACTERS = 64 << 20;

    private final Conversations conversations;
    private final Example example;
    private final List<Message> messages;
    private final Rendering whole;
    private final TurnEnd turnEnd;
    private final String header;
    private final boolean prompts;
    private long characters;
    /** Where the turn before ends. */
    private int reached;

    private boolean grows = true;

    /**
     * @param header what the template writes before an answer
     * @param prompts whether it does so when an answer is asked for
     */
    Places(
            Conversations conversations,
            Example example,
            Rendering whole,
            TurnEnd turnEnd,
            String header,
            boolean prompts) {
        this.conversations = conversations;
        this.example = example;
        this.messages = example.conversation();
        this.whole = whole;
        this.turnEnd = turnEnd;
        this.header = header;
        this.prompts = prompts;
    }

    /** The turns cannot be found. */
    static final class NotFound extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final String what;

        NotFound(String what) {
            super(what, null, false, false);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    /** Whether the beginnings of the conversation are written as they are written alone; asked after {@link #answers}. */
    boolean grow() {
        return grows;
    }

    List<Answer> answers() throws NotFound {
        long turns = messages.stream()
                .filter(message -> message.role() == Role.ASSISTANT)
                .count();
        boolean marked = turns > 0 && whole.marked().size() == turns;
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() == Role.ASSISTANT) {
                answers.add(answer(i, marked ? Optional.of(whole.marked().get(answers.size())) : Optional.empty()));
            }
        }
        return answers;
    }

    private Answer answer(int turn, Optional<Range> mark) throws NotFound {
        int from = begin(turn);
        int end = turn == messages.size() - 1 ? whole.text().length() : upTo(turn + 1, false);
        if (from >= 0 && end < from) {
            grows = false;
            end = turnEnd.next(whole.text(), from, messages.get(turn));
        }
        if ((from < 0 || end < from) && mark.isPresent()) {
            grows = false;
            from = mark.get().from();
            end = turnEnd.end(whole.text(), mark.get().to());
        }
        if (from < reached || end < from) {
            throw new NotFound("the chat template writes a turn otherwise once more follow");
        }
        reached = end;
        return turnEnd.within(whole.text(), from, end, next(turn, end), messages.get(turn));
    }

    /** Where what is said begins: behind the header, which most templates write when an answer is asked for. */
    private int begin(int turn) throws NotFound {
        int prompted = prompts ? upTo(turn, true) : -1;
        if (prompted >= 0) {
            return prompted;
        }
        int before = upTo(turn, false);
        boolean headed = before >= 0 && whole.text().startsWith(header, before);
        return headed ? before + header.length() : prompts ? -1 : before;
    }

    /** Where the user's next turn begins. */
    private int next(int turn, int end) throws NotFound {
        int user = turn + 1;
        while (user < messages.size() && messages.get(user).role() != Role.USER) {
            user++;
        }
        if (user == messages.size()) {
            return whole.text().length();
        }
        return user == turn + 1 ? end : Math.max(end, upTo(user, false));
    }

    /** How far the first {@code turns} messages reach in the whole; -1 where the whole does not begin with them. */
    private int upTo(int turns, boolean prompts) throws NotFound {
        if (turns == 0 && !prompts) {
            return 0;
        }
        characters += whole.text().length();
        if (characters > MOST_CHARACTERS) {
            throw new NotFound("too many turns to find the answers in");
        }
        String part = conversations
                .write(example, messages.subList(0, turns), prompts)
                .text();
        return whole.text().startsWith(part) ? part.length() : -1;
    }
}
