package dev.tilth.recipe;

import dev.tilth.check.CheckOptions;
import dev.tilth.check.LengthOptions;
import dev.tilth.check.ServingOptions;
import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dryrun.TrainingOptions;
import dev.tilth.fault.Fault;
import dev.tilth.gate.GateOptions;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.option.Changed;
import dev.tilth.option.Key;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.semantic.SemanticOptions;
import dev.tilth.source.SourceOptions;
import dev.tilth.split.SplitOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user asked for. Each section is the option record of its room and holds its own defaults; a new room needs one
 * more component here, and no other line: reading, the JSON Schema, the commented recipe and the hash follow.
 */
public record Recipe(
        @Key("Name of the dataset: letters, digits, dots, hyphens and underscores; the folder of its versions.")
                String name,
        @Key("The task that the model learns.") TaskOptions task,
        @Key("The production format: how the tuned model will be asked.") ServingOptions serving,
        @Key("Where the rows come from, in the order in which they are read.") List<SourceOptions> sources,
        @Key("What every example is checked for.") CheckOptions checks,
        @Key("How long an example may be, and what counts its tokens.") LengthOptions length,
        @Key("What of personal data and secrets is replaced.") PrivacyOptions privacy,
        @Key("What counts as a duplicate.") DedupOptions dedup,
        @Key("Whether rewordings that share few words are looked for, with a model that the recipe names.")
                SemanticOptions semantic,
        @Key("How rows are given to train, validation and test.") SplitOptions split,
        @Key("What must not be trained on.") ContaminationOptions contamination,
        @Key("Trainers whose files are written beside the canonical ones.") List<String> export,
        @Key("What is known of the training before it is started.") TrainingOptions training,
        @Key("The limits of the verdict.") GateOptions gates) {
    public Recipe {
        sources = List.copyOf(sources);
        export = List.copyOf(export);
        checkName(name);
        checkSources(sources);
    }

    /**
     * Reads a recipe.
     *
     * @param file YAML 1.2, UTF-8
     * @param sets values that have precedence, each {@code a.b.c=VALUE}
     * @throws Fault with line and key where anything in it is wrong
     */
    public static Recipe read(Path file, List<String> sets) {
        String name = String.valueOf(file.getFileName());
        Setting root = YamlSettings.ofFile(name, text(file, name))
                .orElseThrow(() -> new Fault(name, "the recipe is empty", "Run tilth init DATA... to write one."));
        Recipe recipe = Binder.bind(Recipe.class, Overrides.apply(root, sets), "");
        if (recipe.sources().isEmpty()) {
            throw new Fault(name + " sources", "there are none", "Name at least one with its path.");
        }
        return recipe.name().isEmpty() ? recipe.withName(recipe.sources().get(0).name()) : recipe;
    }

    /** The recipe of a build without one: these sources, and defaults but for {@code sets}. */
    public static Recipe defaults(String name, List<SourceOptions> sources, List<String> sets) {
        Setting nothing = new Setting.Keys("--set", Map.of());
        Recipe recipe = Binder.bind(Recipe.class, Overrides.apply(nothing, sets), "");
        return recipe.withName(recipe.name().isEmpty() ? name : recipe.name())
                .withSources(recipe.sources().isEmpty() ? sources : recipe.sources());
    }

    /** The recipe that {@link #canonical} is of. */
    public static Recipe ofCanonical(Json.Obj canonical) {
        Setting root = YamlSettings.ofFile("manifest.json", canonical.write()).orElseThrow();
        return Binder.bind(Recipe.class, root, "");
    }

    public Recipe withName(String changed) {
        return Changed.in(this, "name", changed);
    }

    public Recipe withSources(List<SourceOptions> changed) {
        return Changed.in(this, "sources", changed);
    }

    /**
     * The same with what it names in files beside it, so that the recipe alone says what was asked for.
     *
     * @param base folder of the recipe
     * @throws Fault where such a file is missing or cannot be used
     */
    public Recipe resolved(Path base) {
        if (!serving.namesSchemaFile()) {
            return this;
        }
        String file = serving.outputSchema();
        if (!Files.isRegularFile(base.resolve(file))) {
            throw new Fault(
                    "serving.output_schema",
                    "there is no file " + file,
                    "Name a file beside the recipe, or write the JSON Schema itself.");
        }
        try {
            return withServing(serving.withOutputSchema(
                    JsonReader.read(text(base.resolve(file), file)).write()));
        } catch (NotJson e) {
            throw new Fault(file, "not JSON at byte " + e.offset() + ": " + e.what(), "Mend the schema.");
        } catch (IllegalArgumentException e) {
            throw new Fault(file, "not a JSON Schema that can be used", "Mend the schema.");
        }
    }

    private Recipe withServing(ServingOptions changed) {
        return new Recipe(
                name,
                task,
                changed,
                sources,
                checks,
                length,
                privacy,
                dedup,
                semantic,
                split,
                contamination,
                export,
                training,
                gates);
    }

    /** All that was asked for, defaults filled in and keys sorted: two recipes that ask for the same are equal here. */
    public Json.Obj canonical() {
        return OptionJson.of(this);
    }

    private static void checkName(String name) {
        boolean good = name.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '-'
                        || c == '_');
        if (!good || name.startsWith(".")) {
            throw new IllegalArgumentException("name: " + name + " cannot name a folder everywhere. "
                    + "Use letters, digits, dots, hyphens and underscores, and no dot first.");
        }
    }

    private static void checkSources(List<SourceOptions> sources) {
        Set<String> names = new HashSet<>();
        for (SourceOptions source : sources) {
            if (source.path().isEmpty() && !source.database().isThere()) {
                throw new IllegalArgumentException("sources: one has no path. Name its files, folder or glob.");
            }
            if (!names.add(source.name())) {
                throw new IllegalArgumentException(
                        "sources: two are named " + source.name() + ". Give each its own name.");
            }
        }
    }

    private static String text(Path file, String name) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Fault(name, "the recipe is not UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new Fault(name, "there is no such recipe that can be read", "Run tilth init DATA... to write one.");
        }
    }
}
