package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes ordinary talks: tickets, chats of experts, tasks of the synthetic source. */
final class Scribe {
    static final String SYSTEM = "You are the support desk of a parcel service. Be brief, friendly and exact.";
    private static final String OLD_SYSTEM = "You answer questions about parcels.";

    /** Shares of the categories among tickets, in percent: what a desk really gets is not even. */
    private static final Map<String, Integer> SHARES = shares();

    private final Grammar grammar = new Grammar();
    private final Letters letters = new Letters(grammar);
    private final List<Issue> issues = Issue.all();
    private final Dice dice;

    Scribe(Dice dice) {
        this.dice = dice;
    }

    Grammar grammar() {
        return grammar;
    }

    Letters letters() {
        return letters;
    }

    Particulars particulars() {
        return new Particulars(grammar, dice);
    }

    /** An issue, as often as its category comes. */
    Issue issue() {
        int roll = dice.below(100);
        for (Map.Entry<String, Integer> share : SHARES.entrySet()) {
            roll -= share.getValue();
            if (roll < 0) {
                return issue(share.getKey());
            }
        }
        throw new IllegalStateException("the shares do not add up to 100");
    }

    Issue issue(String category) {
        return dice.pick(
                issues.stream().filter(i -> i.category().equals(category)).toList());
    }

    List<String> categories() {
        return List.copyOf(SHARES.keySet());
    }

    Talk ticket() {
        return ticket(issue(), particulars());
    }

    Talk ticket(Issue issue, Particulars row) {
        return Talk.of(
                letters.subject(issue, row), letters.message(issue, row), letters.reply(issue, row), issue.category());
    }

    /** A chat of one or more turns, with a system prompt or without. */
    Talk chat() {
        List<Message> messages = system();
        Particulars row = particulars();
        Issue first = issue();
        messages.add(Message.user(letters.message(first, row)));
        messages.add(Message.assistant(letters.reply(first, row)));
        for (int more = Math.max(0, dice.below(6) - 3); more > 0; more--) {
            Issue next = issue();
            String question = letters.question(next, row);
            messages.add(Message.user(grammar.phrase("followup", row) + " " + question));
            messages.add(Message.assistant(letters.reply(next, row)));
        }
        return new Talk("", messages, List.of(), "");
    }

    /** A chat of one turn without a system prompt. */
    Talk bareChat() {
        Particulars row = particulars();
        Issue issue = issue();
        return Talk.of("", letters.message(issue, row), letters.reply(issue, row), "");
    }

    List<Message> system() {
        List<Message> messages = new ArrayList<>();
        int roll = dice.below(10);
        if (roll < 8) {
            messages.add(Message.system(roll == 0 ? OLD_SYSTEM : SYSTEM));
        }
        return messages;
    }

    /** A task as a model writes them by the hundred. */
    Talk task() {
        Particulars row = particulars();
        Issue issue = issue();
        Tasks tasks = new Tasks(this, issue, row);
        List<Supplier<Talk>> kinds = List.of(
                tasks::reply,
                tasks::reply,
                tasks::reply,
                tasks::classify,
                tasks::summarise,
                tasks::tracking,
                tasks::urgency,
                tasks::mood,
                tasks::subject,
                tasks::polite,
                tasks::refund,
                tasks::question,
                tasks::question);
        return dice.pick(kinds).get();
    }

    /** A task that comes with an earlier turn. */
    Talk taskWithHistory() {
        Particulars row = particulars();
        Function<Issue, String> ask = issue -> letters.question(issue, row);
        Issue first = issue();
        Issue second = issue();
        return new Talk(
                "",
                List.of(
                        Message.user(ask.apply(first)),
                        Message.assistant(letters.reply(first, row)),
                        Message.user(grammar.phrase("followup", row) + " " + ask.apply(second)),
                        Message.assistant(letters.reply(second, row))),
                List.of(),
                "");
    }

    static boolean isProse(Talk talk) {
        return talk.messages().stream()
                .allMatch(m -> m.role() != Role.TOOL
                        && m.calls().isEmpty()
                        && !m.text().contains("`"));
    }

    private static Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("delivery-delay", 23);
        shares.put("lost-parcel", 17);
        shares.put("redelivery", 16);
        shares.put("damaged-parcel", 11);
        shares.put("billing", 12);
        shares.put("customs", 8);
        shares.put("account-app", 7);
        shares.put("api-integration", 4);
        shares.put("driver-complaint", 2);
        return shares;
    }
}
