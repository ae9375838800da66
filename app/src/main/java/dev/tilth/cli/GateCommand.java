package dev.tilth.cli;

import dev.tilth.gate.Judge;
import dev.tilth.gate.Judgement;
import dev.tilth.gate.Ruling;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.JUnitXml;
import dev.tilth.verify.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = "Judges a version by its gates, one line each, and ends by the verdict.",
        footer = {
            "",
            "Examples:",
            "  tilth gate out/support-desk/latest",
            "  tilth gate out/support-desk/latest --junit target/gates.xml",
            "",
            "Ends with 0 for GO, 1 for NO-GO, 3 for CANNOT DECIDE."
        })
final class GateCommand implements Callable<Integer> {
    private static final int NO_GO = 1;
    private static final int CANNOT_DECIDE = 3;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the gates as JUnit XML.")
    private @Nullable Path junit;

    @Mixin
    private JsonOption json;

    GateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Manifest manifest = Manifest.read(VersionArgument.resolve(version));
        Recipe recipe = Recipe.ofCanonical(manifest.basis().recipe());
        Judgement judgement = Judge.judge(manifest.counts(), recipe.gates());
        if (junit != null) {
            Files.writeString(junit, JUnitXml.write(manifest.name(), judgement));
        }
        if (json.asked) {
            console.json(judgement.toJson());
        } else {
            print(judgement);
        }
        return switch (judgement.verdict()) {
            case GO -> 0;
            case NO_GO -> NO_GO;
            case CANNOT_DECIDE -> CANNOT_DECIDE;
        };
    }

    private void print(Judgement judgement) {
        for (Ruling loosened : judgement.loosened()) {
            console.print("loosened: " + loosened.gate().name() + " asks "
                    + loosened.gate().words());
        }
        judgement.lines().forEach(console::print);
        console.print(judgement.verdict().word());
    }
}
