package dev.tilth.cli;

import dev.tilth.build.FirstLook;
import dev.tilth.fault.Fault;
import dev.tilth.json.JsonObject;
import dev.tilth.json.PrettyJson;
import dev.tilth.recipe.RecipeSchema;
import dev.tilth.recipe.RecipeWriter;
import dev.tilth.source.SourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at data and writes a commented tilth.yaml that fits it.",
            "Beside it goes .tilth.schema.json, with which editors complete and check the recipe."
        },
        footer = {
            "",
            "Examples:",
            "  tilth init tickets.csv emails.jsonl",
            "  tilth init data/ --out support/tilth.yaml",
            "",
            "Columns are suggested by their names and values; nothing is guessed when the recipe is built."
        })
final class InitCommand implements Callable<Integer> {
    /** Beside the recipe; hidden, so that no folder of data is read with it. */
    private static final String SCHEMA = ".tilth.schema.json";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Files, folders or globs.")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "The recipe to write (default: tilth.yaml).")
    private Path out = Path.of(Inputs.RECIPE);

    @Option(names = "--force", description = "Replace a recipe that is there.")
    private boolean force;

    @Mixin
    private JsonOption json;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(out) && !force) {
            throw new Fault(
                    out.toString(),
                    "there is a recipe already",
                    "Name another with --out, or replace it with --force.");
        }
        Path folder = out.toAbsolutePath().normalize().resolveSibling("").normalize();
        Inputs.Data data = Inputs.Data.of(inputs);
        List<SourceOptions> sources = new ArrayList<>();
        for (SourceOptions source : data.sources()) {
            Path file = data.base().resolve(source.path().get(0));
            sources.add(
                    source.withPath(List.of(folder.relativize(file).toString().replace('\\', '/'))));
        }
        FirstLook look = FirstLook.at(data.name(), sources, folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(SCHEMA), PrettyJson.of(RecipeSchema.schema()));
        Files.writeString(out, RecipeWriter.write(look.recipe(), SCHEMA, look.remarks()));
        if (json.asked) {
            JsonObject remarks = new JsonObject();
            look.remarks().forEach(remarks::put);
            console.json(new JsonObject()
                    .put("recipe", out.toString())
                    .put("remarks", remarks.build())
                    .build());
            return 0;
        }
        for (int i = 0; i < sources.size(); i++) {
            console.print(sources.get(i).name() + ": " + look.remarks().get("sources[" + i + "]"));
        }
        console.print("wrote " + out + ": read it, say the kind of each source, then run: tilth build"
                + (out.equals(Path.of(Inputs.RECIPE)) ? "" : " " + out));
        return 0;
    }
}
