package dev.tilth.build;

import dev.tilth.audit.Judgements;
import dev.tilth.fault.Fault;
import dev.tilth.intake.Overrides;
import dev.tilth.intake.SealedCopy;
import dev.tilth.recipe.Recipe;
import dev.tilth.sketch.Sha256;
import dev.tilth.unit.Lock;
import dev.tilth.verify.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies beside the data when a build begins.
 *
 * @param recipeFile the recipe; empty where there is none, and then nothing lies beside it
 * @param lock what must not change
 * @param task the definition that rows follow
 * @param sealed the sealed test set, where there is one
 * @param overrides what people decided about single rows
 * @param judged what people said of removed duplicates
 * @param files those that overrides and judgements stand in, as they were before they were read
 */
record Given(
        Optional<Path> recipeFile,
        Lock lock,
        TaskText task,
        Optional<SealedCopy> sealed,
        Overrides overrides,
        Optional<Judgements> judged,
        List<Manifest.Input> files) {
    Given {
        files = List.copyOf(files);
    }

    /**
     * @param base folder of the recipe, or of the data
     * @throws dev.tilth.fault.Fault where one of them contradicts another
     */
    static Given read(Recipe recipe, Path base, Optional<Path> recipeFile) throws IOException {
        Lock lock = recipeFile.isPresent() ? Lock.read(base) : Lock.EMPTY;
        TaskText task = TaskText.read(recipe.task(), base, lock);
        List<Manifest.Input> files = recipeFile.isPresent() ? files(base) : List.of();
        return new Given(
                recipeFile,
                lock,
                task,
                SealedCopy.of(base, lock),
                recipeFile.isPresent() ? Overrides.read(base) : Overrides.NONE,
                recipeFile.isPresent() ? Judgements.read(base) : Optional.empty(),
                files);
    }

    /** What a person decides while rows are read would stand in the manifest, and not in the rows. */
    void refuseChange(Path base) throws IOException {
        List<Manifest.Input> now = recipeFile.isPresent() ? files(base) : List.of();
        for (String name : List.of(Overrides.FILE, Judgements.FILE)) {
            if (!named(name, files).equals(named(name, now))) {
                throw changed(name);
            }
        }
        if (lock.sealed().isPresent() && !SealedCopy.isWhole(base, lock.sealed().get())) {
            throw changed(lock.sealed().get().file());
        }
    }

    private static Fault changed(String file) {
        return new Fault(file, "it changed while the build went on", "Build again; nothing was written.");
    }

    private static Optional<Manifest.Input> named(String name, List<Manifest.Input> inputs) {
        return inputs.stream().filter(input -> input.file().equals(name)).findFirst();
    }

    private static List<Manifest.Input> files(Path base) throws IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        addFile("overrides", base, Overrides.FILE, inputs);
        addFile("audit", base, Judgements.FILE, inputs);
        return inputs;
    }

    private static void addFile(String role, Path base, String name, List<Manifest.Input> inputs) throws IOException {
        Path file = base.resolve(name);
        if (Files.exists(file)) {
            inputs.add(new Manifest.Input(role, name, Files.size(file), Sha256.of(file)));
        }
    }
}
