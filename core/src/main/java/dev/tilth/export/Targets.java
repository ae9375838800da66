package dev.tilth.export;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import java.util.List;

/** The trainers that tilth exports for. */
public final class Targets {
    /** In the order in which the manual lists them. */
    public static final List<Target> ALL = List.of(
            OpenAiTarget.TARGET,
            TrlTarget.MESSAGES,
            TrlTarget.PROMPT_COMPLETION,
            AlpacaTarget.TARGET,
            LlamaFactoryTarget.TARGET,
            AxolotlTarget.TARGET);

    private Targets() {}

    public static List<String> names() {
        return ALL.stream().map(Target::name).toList();
    }

    /**
     * @param where the place where it is named, for example {@code tilth.yaml:31 export}
     * @throws Fault where there is no such target
     */
    public static Target named(String name, String where) {
        return ALL.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        where,
                        name + " is no target",
                        Nearest.advice(name, names(), "Targets are " + String.join(", ", names()) + ".")));
    }
}
