package dev.tilth.cli;

import dev.tilth.build.Sealing;
import dev.tilth.json.JsonObject;
import dev.tilth.unit.Lock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Locks the test set of a version: sealed/test.jsonl and tilth.lock beside the recipe, both to be committed.",
            "From then on it never moves, and rows that come near it are rejected."
        },
        footer = {"", "Example:", "  tilth seal out/support-desk/latest"})
final class SealCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Option(names = "--recipe", paramLabel = "FILE", description = "The recipe beside which the seal goes.")
    private @Nullable Path recipe;

    @Mixin
    private JsonOption json;

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Lock.Sealed sealed = Sealing.seal(VersionArgument.resolve(version), Optional.ofNullable(recipe), today);
        if (json.asked) {
            console.json(new JsonObject()
                    .put("file", sealed.file())
                    .put("rows", sealed.rows())
                    .put("sha256", sealed.sha256())
                    .put("version", sealed.version())
                    .put("on", sealed.on())
                    .build());
        } else {
            console.print("sealed " + sealed.rows() + " rows of version " + sealed.version() + " in " + sealed.file()
                    + "; commit it with " + Lock.FILE + ", then build again");
        }
        return 0;
    }
}
