package dev.tilth.export;

import dev.tilth.example.Example;
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
final class TrlTarget implements Target {
    private static final List<Limit> LIMITS = List.of(new Limit(
            "row-cut",
            Limit.Of.MOST_ROW_TOKENS,
            1_024,
            "TRL cuts longer rows unless max_length is set in its config."));

    private final String name;
    private final Parts parts;

    private TrlTarget(String name, Shape chat) {
        this.name = name;
        parts = Parts.of(
                Part.of(Parts.MAIN, chat, Feature.RANKED, Feature.JUDGED, Feature.NO_ANSWER),
                Part.of(Parts.PREFERENCE, Shapes.PREFERENCE_CHAT, Feature.JUDGED),
                Part.of(Parts.UNPAIRED, Shapes.PROMPT_COMPLETION_CHAT, Feature.UNJUDGED),
                Part.labelled(Parts.LABELLED, Shapes.LABELLED),
                Part.of(Parts.TEXT, Shapes.TEXT));
    }

    static Target messages() {
        return new TrlTarget("trl", Shapes.TRL_MESSAGES);
    }

    static Target promptCompletion() {
        return new TrlTarget("trl-prompt-completion", Shapes.PROMPT_COMPLETION_CHAT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Exported write(Example example) {
        return parts.write(example);
    }

    @Override
    public List<String> parts() {
        return parts.names();
    }

    @Override
    public List<Limit> limits() {
        return LIMITS;
    }

    @Override
    public Map<String, String> extraFiles(ExportFacts facts) {
        return Map.of();
    }
}
