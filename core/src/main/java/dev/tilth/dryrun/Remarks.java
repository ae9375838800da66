package dev.tilth.dryrun;

import dev.tilth.report.Figures;
import java.util.ArrayList;
import java.util.List;

/** What there is to say of one trainer, most costly first. */
final class Remarks {
    /** Lengths are advised in steps that a GPU likes. */
    private static final int STEP = 64;

    private final Trainer trainer;
    private final LayoutFacts layout;
    private final Totals totals;
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(Trial trial, Totals totals) {
        this.trainer = trial.trainer();
        this.layout = trial.ruler().layout().facts();
        this.totals = totals;
    }

    static List<Remark> of(Trial trial, Totals totals) {
        Remarks all = new Remarks(trial, totals);
        all.length();
        all.loss();
        all.ends();
        all.unwanted();
        all.notTold();
        return List.copyOf(all.remarks);
    }

    private void length() {
        rows(Mark.DROPPED, "would drop ", longer());
        rows(Mark.CUT, "would cut ", longer());
    }

    /** The limit that avoids it, in the trainer's own words. */
    private String longer() {
        if (totals.longest() <= trainer.length()) {
            return "None of their tokens carries loss: give them an answer that does.";
        }
        if (trainer.hasOwnLayout()) {
            return "The limit is the model's: shorten the rows, or set length.max_tokens in the recipe.";
        }
        int most = rounded(totals.quantile(0.99));
        int all = rounded(totals.longest());
        String whole = trainer.lengthKey() + ": " + all + " keeps all rows whole";
        return most >= all || most <= trainer.length() ? whole + "." : whole + ", " + most + " keeps 99 % of them.";
    }

    private static int rounded(int tokens) {
        return (tokens + STEP - 1) / STEP * STEP;
    }

    private void loss() {
        if (trainer.loss() == Loss.EVERY_TOKEN && totals.loss() > 0) {
            remarks.add(new Remark("trains questions and instructions too, not only answers", answersAlone()));
        }
        String remedy =
                switch (trainer.loss()) {
                    case MARKED ->
                        layout.marksAnswers()
                                ? longer()
                                : "The chat template has no {% generation %}: add it, or export trl-prompt-completion.";
                    case BETWEEN_MARKERS -> marker();
                    default -> longer();
                };
        rows(Mark.MASKED, "would train without any loss on ", remedy);
    }

    private String answersAlone() {
        if (trainer.name().startsWith("trl")) {
            String able = layout.marksAnswers() ? "has" : "has not";
            return "assistant_only_loss: true trains answers alone; it needs {% generation %} in the chat template,"
                    + " which this one " + able + ". Prompt and completion (trl-prompt-completion) need nothing.";
        }
        return "";
    }

    private String marker() {
        boolean same = trainer.marker().isEmpty() || trainer.marker().equals(layout.answerHeader());
        if (layout.answerHeader().isEmpty()) {
            return "The chat template writes no header before answers: mask in another way.";
        }
        return same ? longer() : "Set response_part to " + quoted(layout.answerHeader()) + ".";
    }

    private void ends() {
        String remedy;
        if (layout.endOfTurn().isEmpty()) {
            remedy = "The chat template writes no end of a turn: the model would not stop. Use one that does.";
        } else if (trainer.ends() != EndOfTurn.WITH_LOSS && !layout.eosEndsTurn()) {
            remedy = "The tokenizer's eos_token is not " + quoted(layout.endOfTurn()) + ": set eot_tokens: ["
                    + quoted(layout.endOfTurn()) + "].";
        } else if (trainer.ends() == EndOfTurn.EOS_OF_LAST) {
            remedy = "train_on_eos: turn trains the end of every turn.";
        } else {
            remedy = longer();
        }
        rows(Mark.LOST_END, "would not train the end of an answer in ", remedy);
    }

    private void unwanted() {
        rows(
                Mark.UNWANTED,
                "would train turns that the data marks as without loss in ",
                "axolotl and openai heed the marks.");
    }

    private void notTold() {
        totals.notExported()
                .forEach((what, rows) -> remarks.add(
                        new Remark("gets no " + what + ": " + Figures.count(rows, "row") + " not exported", "")));
        totals.unknown()
                .forEach((reason, rows) -> remarks.add(
                        new Remark("cannot be foretold for " + Figures.count(rows, "row") + ": " + reason, "")));
    }

    private void rows(Mark mark, String what, String remedy) {
        long rows = totals.rows(mark);
        if (rows > 0) {
            remarks.add(new Remark(
                    what + Figures.count(rows) + " of " + Figures.count(totals.known(), "row") + " ("
                            + Figures.percent(rows, totals.known()) + ")",
                    remedy));
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n") + "\"";
    }
}
