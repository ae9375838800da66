package dev.tilth.export;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import dev.tilth.format.Shape;
import dev.tilth.format.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The trainers that tilth exports for. */
public final class Targets {
    /** In the order in which the manual lists them. */
    public static final List<Target> ALL = List.of(
            OpenAiTarget.CHATS,
            OpenAiTarget.PREFERENCES,
            OpenAiTarget.REINFORCEMENT,
            OpenAiTarget.AZURE,
            TrlTarget.MESSAGES,
            TrlTarget.PROMPT_COMPLETION,
            AlpacaTarget.TARGET,
            LlamaFactoryTarget.TARGET,
            AxolotlTarget.TARGET,
            HubTargets.UNSLOTH,
            HubTargets.AUTOTRAIN,
            HostedTargets.GEMINI,
            HostedTargets.BEDROCK,
            HostedTargets.MISTRAL,
            HostedTargets.TOGETHER);

    private Targets() {}

    public static List<String> names() {
        return ALL.stream().map(Target::name).toList();
    }

    /**
     * A target, or a target of rows in a single shape that no trainer is named for.
     *
     * @param name of a target or of a {@link Shape}
     * @param where the place where it is named
     * @throws Fault where it is neither
     */
    public static Target writing(String name, String where) {
        Optional<Target> known =
                ALL.stream().filter(target -> target.name().equals(name)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Shape> shape = Shapes.named(name);
        if (shape.isPresent()) {
            return Target.of(name, Parts.of(Part.labelled(Parts.MAIN, shape.get())), List.of());
        }
        List<String> all = new ArrayList<>(names());
        Shapes.ALL.forEach(each -> all.add(each.name()));
        throw new Fault(
                where,
                name + " is neither a target nor a shape",
                Nearest.advice(name, all, "Name one of " + String.join(", ", new TreeSet<>(all)) + "."));
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
