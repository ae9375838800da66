package dev.tilth.cli;

import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --to NAME[,NAME...]}. */
final class TargetsOption {
    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "Trainers, for example openai,axolotl; see docs/reference/targets.md.")
    private List<String> names = List.of();

    /**
     * Each target once, in the order given.
     *
     * @throws dev.tilth.fault.Fault where one is not known
     */
    List<Target> targets() {
        return names.stream()
                .map(String::strip)
                .distinct()
                .map(name -> Targets.named(name, "--to"))
                .toList();
    }
}
