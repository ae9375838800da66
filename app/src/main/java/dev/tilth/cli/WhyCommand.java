package dev.tilth.cli;

import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import dev.tilth.recipe.Recipe;
import dev.tilth.text.Tokens;
import dev.tilth.verify.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "The story of one row: where it came from, what was changed, why it stayed or left.",
        footer = {
            "",
            "Examples:",
            "  tilth why tickets.csv#812",
            "  tilth why data/tickets.csv#812 --in out/support-desk/latest --json"
        })
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE#ROW", description = "A row of an input file; rows count from 1.")
    private String row;

    @Option(names = "--in", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Mixin
    private JsonOption json;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = VersionArgument.resolve(version);
        Story story = Story.of(folder, RowName.of(row));
        if (story.isUncounted()) {
            story = story.counting(Tokens.counter(tokenizer(folder)));
        }
        if (json.asked) {
            console.json(story.toJson());
        } else {
            story.lines().forEach(console::print);
        }
        return 0;
    }

    private static String tokenizer(Path version) {
        return Recipe.ofCanonical(Manifest.read(version).basis().recipe())
                .length()
                .tokenizer();
    }
}
