package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.format.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One trainer: how it wants its rows. Immutable; many threads may call it. */
public final class Target {
    private final String name;
    private final Parts parts;
    private final List<Limit> limits;
    private final UnaryOperator<Example> completed;
    private final Function<ExportFacts, Map<String, String>> beside;
    private final Optional<String> oneType;

    private Target(
            String name,
            Parts parts,
            List<Limit> limits,
            UnaryOperator<Example> completed,
            Function<ExportFacts, Map<String, String>> beside,
            Optional<String> oneType) {
        this.name = name;
        this.parts = parts;
        this.limits = List.copyOf(limits);
        this.completed = completed;
        this.beside = beside;
        this.oneType = oneType;
    }

    /** A trainer that reads these files, and nothing else. */
    static Target of(String name, Parts parts, List<Limit> limits) {
        return new Target(name, parts, limits, UnaryOperator.identity(), facts -> Map.of(), Optional.empty());
    }

    /** The same with examples brought into the form that the trainer asks for. */
    Target completing(UnaryOperator<Example> completion) {
        return new Target(name, parts, limits, completion, beside, oneType);
    }

    /** The same with files beside the rows. */
    Target with(Function<ExportFacts, Map<String, String>> files) {
        return new Target(name, parts, limits, completed, files, oneType);
    }

    /**
     * The same where the trainer loads its files by a library that wants one type in a column.
     *
     * @param remedy what to do where a column has more, one sentence
     */
    Target wantingOneType(String remedy) {
        return new Target(name, parts, limits, completed, beside, Optional.of(remedy));
    }

    /** Kebab-case, as the recipe names it, and the folder of the export. */
    public String name() {
        return name;
    }

    /** The example as a line of one of the target's files, or why it can be in none. */
    public Exported write(Example example) {
        return parts.write(completed(example));
    }

    /** The example with what the trainer asks for beside what there is, such as ids of tool calls. */
    Example completed(Example example) {
        return completed.apply(example);
    }

    /** Every part that {@link #write} may name, the main one first; each part of a split is a file of its own. */
    public List<String> parts() {
        return parts.names();
    }

    /** What the trainer refuses or cuts. */
    public List<Limit> limits() {
        return limits;
    }

    /** What to do where a column has values of more than one type; empty where the trainer does not mind. */
    public Optional<String> oneType() {
        return oneType;
    }

    /**
     * What the target could not carry of an example, and which of its limits on rows the example breaks there.
     *
     * @param exported what {@link #write} made of it
     * @param tokens of the whole example, where they are counted
     */
    public List<RowFinding> findings(Exported exported, OptionalInt tokens) {
        if (exported instanceof Exported.CannotCarry refused) {
            return List.of(found(refused.what(), RowFinding.Effect.EXCLUDED));
        }
        List<RowFinding> findings = new ArrayList<>();
        ((Exported.Line) exported).lost().forEach(lost -> findings.add(found(lost, RowFinding.Effect.LEFT_OUT)));
        for (Limit limit : tokens.isPresent() ? limits : List.<Limit>of()) {
            limit.brokenBy(tokens.getAsInt())
                    .ifPresent(evidence ->
                            findings.add(new RowFinding(limit.rule(), RowFinding.Effect.AGAINST_A_RULE, evidence)));
        }
        return findings;
    }

    private static RowFinding found(Feature feature, RowFinding.Effect effect) {
        return new RowFinding(feature.word(), effect, feature.what());
    }

    /** What stands beside the rows: name of the file and its content. */
    public Map<String, String> extraFiles(ExportFacts facts) {
        return beside.apply(facts);
    }
}
