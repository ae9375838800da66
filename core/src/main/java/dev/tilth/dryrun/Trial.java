package dev.tilth.dryrun;

import dev.tilth.example.Example;
import dev.tilth.example.Role;
import dev.tilth.export.Exported;
import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import dev.tilth.format.Feature;

/**
 * One trainer with the layout that it would use. Many threads may use it.
 *
 * @param trainer its rules
 * @param ruler measures the rows
 */
public record Trial(Trainer trainer, Ruler ruler) {
    /**
     * The fate of one row.
     *
     * @param laid the example in this trial's layout
     */
    Fate fate(Example example, LaidOnce laid) {
        Target target = Targets.named(trainer.target(), "--to");
        Exported exported = target.write(example);
        if (exported instanceof Exported.CannotCarry refused) {
            return new Fate.NotExported(refused.what().what());
        }
        if (example.preference().isPresent()) {
            return new Fate.CannotSay("preference pairs: only supervised training is known");
        }
        if (example.desirable().isPresent()) {
            return new Fate.CannotSay("judged answers: only supervised training is known");
        }
        if (Feature.MEDIA.isIn(example)) {
            return new Fate.CannotSay("content that is no text: its tokens are not known");
        }
        boolean plain = example.messages().stream().anyMatch(message -> message.role() == Role.TEXT);
        if (plain && !trainer.has(Trait.READS_PLAIN_TEXT)) {
            return new Fate.CannotSay("plain text: " + trainer.name() + " joins or cuts it up in a way of its own");
        }
        if (!plain && exported instanceof Exported.Line line && !line.part().isEmpty()) {
            return new Fate.CannotSay(line.part() + " rows: only supervised training is known");
        }
        if (!plain && example.messages().stream().noneMatch(message -> message.role() == Role.ASSISTANT)) {
            return new Fate.CannotSay("no answer: only labels");
        }
        if (trainer.ends() != EndOfTurn.WITH_LOSS && laid.isMoved(ruler)) {
            return new Fate.CannotSay("the chat template writes a turn otherwise once more follow, and "
                    + trainer.name() + " then looks for it in the wrong place");
        }
        String missing = laid.missing(ruler, trainer);
        if (!missing.isEmpty()) {
            return new Fate.CannotSay(missing);
        }
        return laid.in(ruler).<Fate>match(cannot -> new Fate.CannotSay(cannot.reason()), row -> new Rules(
                        trainer, ruler.layout().facts())
                .apply(row));
    }
}
