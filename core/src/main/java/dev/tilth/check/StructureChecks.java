package dev.tilth.check;

import dev.tilth.example.Example;
import java.util.List;

/** The checks of the structure of an example as it was read, which quote nothing of it. Many threads may use it at once. */
public final class StructureChecks {
    private final CheckOptions options;
    private final List<Check> checks;

    /** @param serving the production format */
    public StructureChecks(CheckOptions options, ServingOptions serving) {
        this.options = options;
        this.checks = serving.isStated()
                ? List.of(
                        new TurnCheck(),
                        new AnswerCheck(),
                        new ToolCheck(),
                        new MediaCheck(),
                        new ServingCheck(serving))
                : List.of(new TurnCheck(), new AnswerCheck(), new ToolCheck(), new MediaCheck());
    }

    /** What is seen in roles, turns, answers and tool calls. */
    public Findings of(Example example) {
        Findings out = new Findings(options);
        for (Check check : checks) {
            check.check(example, out);
        }
        return out;
    }
}
