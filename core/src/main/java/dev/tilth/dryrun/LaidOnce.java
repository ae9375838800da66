package dev.tilth.dryrun;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One example, laid out and measured once for all trainers that share a ruler. Not for several threads. */
final class LaidOnce {
    private final Example example;
    private final Map<Ruler, Result> results = new HashMap<>();

    LaidOnce(Example example) {
        this.example = example;
    }

    /** Whether some trainers look for the turns in the wrong place. */
    boolean isMoved(Ruler ruler) {
        return in(ruler).laid() instanceof Laid.Text text && !text.grows();
    }

    /** Why the answers were not found; empty where they were, and where they are not needed for {@code trainer}. */
    String missing(Ruler ruler, Trainer trainer) {
        Result result = in(ruler);
        boolean needless = trainer.loss() == Loss.EVERY_TOKEN
                && result.measured()
                        .filter(row -> row.tokens() <= trainer.length())
                        .isPresent()
                && !ruler.layout().facts().endOfTurn().isEmpty()
                && example.conversation().stream().allMatch(Message::trained);
        return !needless && result.laid() instanceof Laid.Text text ? text.unplaced() : "";
    }

    /** What a ruler made of the example: its measure, or why there is none. */
    record Result(Laid laid, Optional<Measured> measured) {
        <T> T match(Function<Laid.CannotSay, T> cannotSay, Function<Measured, T> row) {
            return laid instanceof Laid.CannotSay cannot ? cannotSay.apply(cannot) : row.apply(measured.orElseThrow());
        }
    }

    Result in(Ruler ruler) {
        return results.computeIfAbsent(ruler, wanted -> {
            Laid laid = wanted.layout().lay(example);
            return new Result(
                    laid, laid instanceof Laid.Text text ? Optional.of(wanted.measure(text)) : Optional.empty());
        });
    }
}
