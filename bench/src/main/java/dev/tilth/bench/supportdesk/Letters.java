package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.ArrayList;
import java.util.List;

/** Writes as customers and agents write: some curt, some long, each agent in one manner. */
final class Letters {
    private final Grammar grammar;

    Letters(Grammar grammar) {
        this.grammar = grammar;
    }

    String subject(Issue issue, Particulars row) {
        return Typist.capital(grammar.expand(row.dice().pick(issue.subjects()), row));
    }

    /** The bare question, one or two sentences. */
    String question(Issue issue, Particulars row) {
        return Typist.capital(grammar.expand(row.dice().pick(issue.questions()), row));
    }

    /** A whole message of a customer. */
    String message(Issue issue, Particulars row) {
        Dice dice = row.dice();
        List<String> body = new ArrayList<>();
        if (dice.chance(40)) {
            body.add(lead(row));
        }
        body.add(question(issue, row));
        for (int i = dice.below(6); i > 3; i--) {
            body.add(Typist.capital(grammar.phrase("extra", row)));
        }
        if (dice.chance(40)) {
            body.add(Typist.capital(grammar.phrase("ask", row)));
        }
        String text = String.join(dice.chance(25) ? "\n\n" : " ", body);
        String opened = dice.chance(45) ? grammar.phrase("greeting", row) + gap(dice) + text : text;
        String closed =
                dice.chance(35) ? opened + "\n\n" + grammar.phrase("closing", row) + "\n" + signature(row) : opened;
        return Typist.mood(dice).type(closed, dice);
    }

    /** The answer of an agent; how formal, is the agent's. */
    String reply(Issue issue, Particulars row) {
        Dice dice = row.dice();
        boolean formal = row.value("agent").hashCode() % 3 == 0;
        String manner = formal ? "formal" : "warm";
        List<String> body = new ArrayList<>();
        if (dice.chance(45)) {
            body.add(grammar.phrase("ack_" + manner, row));
        }
        body.add(Typist.capital(grammar.expand(dice.pick(issue.answers()), row)));
        if (dice.chance(45)) {
            body.add(Typist.capital(grammar.phrase("more", row)));
        }
        String text = String.join(dice.chance(20) ? "\n\n" : " ", body);
        String opened = dice.chance(50) ? grammar.phrase("hello_" + manner, row) + "\n\n" + text : text;
        return dice.chance(50) ? opened + "\n\n" + grammar.phrase("bye_" + manner, row) : opened;
    }

    private String lead(Particulars row) {
        return Typist.capital(grammar.phrase("lead", row));
    }

    private String signature(Particulars row) {
        return grammar.phrase("signature", row);
    }

    private static String gap(Dice dice) {
        return dice.chance(50) ? "\n\n" : " ";
    }
}
