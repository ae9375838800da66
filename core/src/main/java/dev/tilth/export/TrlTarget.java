package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shape;
import dev.tilth.format.Shapes;
import java.util.List;
import java.util.Map;

/**
 * TRL's files. A file there has one set of columns, so chat is written either as {@code messages}, which trains every
 * turn unless {@code assistant_only_loss} is set, or as {@code prompt} and {@code completion}, which trains the last
 * answer.
 */
final class TrlTarget {
    private static final List<Limit> LIMITS = List.of(new Limit(
            "row-cut",
            Limit.Of.MOST_ROW_TOKENS,
            1_024,
            "TRL cuts longer rows unless max_length is set in its config."));

    private static final String ONE_TYPE =
            "Give the value one type in all rows, or install datasets with a Json type; TRL reads tools"
                    + " as JSON text too.";

    static final Target MESSAGES = target("trl", Shapes.TRL_MESSAGES, false);
    static final Target PROMPT_COMPLETION = target("trl-prompt-completion", Shapes.PROMPT_COMPLETION_CHAT, true);

    private TrlTarget() {}

    private static Target target(String name, Shape chat, boolean onAnswers) {
        Parts parts = Parts.of(
                Part.of(Parts.MAIN, chat, Feature.RANKED, Feature.JUDGED, Feature.STEPS, Feature.NO_ANSWER),
                Part.of(Parts.PREFERENCE, Shapes.PREFERENCE_CHAT, Feature.JUDGED),
                Part.of(Parts.UNPAIRED, Shapes.PROMPT_COMPLETION_CHAT, Feature.UNJUDGED),
                Part.of(Parts.STEPWISE, Shapes.STEPWISE),
                Part.labelled(Parts.LABELLED, Shapes.LABELLED),
                Part.of(Parts.TEXT, Shapes.TEXT));
        return Target.of(name, parts, LIMITS)
                .wantingOneType(ONE_TYPE)
                .with(facts -> facts.rows("train", Parts.MAIN) == 0
                        ? Map.of()
                        : Map.of("train.py", TrlScripts.trl(facts, onAnswers)));
    }
}
