package dev.tilth.cli;

import dev.tilth.recipe.RecipeSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of recipes, for editors.",
        footer = {"", "Example:", "  tilth schema > tilth.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.json(RecipeSchema.schema());
        return 0;
    }
}
