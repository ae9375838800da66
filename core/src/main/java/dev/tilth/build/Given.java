package dev.tilth.build;

import dev.tilth.intake.Overrides;
import dev.tilth.intake.SealedCopy;
import dev.tilth.recipe.Recipe;
import dev.tilth.unit.Lock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies beside the data when a build begins.
 *
 * @param recipeFile the recipe; empty where there is none, and then nothing lies beside it
 * @param lock what must not change
 * @param task the definition that rows follow
 * @param sealed the sealed test set, where there is one
 * @param overrides what people decided about single rows
 */
record Given(Optional<Path> recipeFile, Lock lock, TaskText task, Optional<SealedCopy> sealed, Overrides overrides) {
    /**
     * @param base folder of the recipe, or of the data
     * @throws dev.tilth.fault.Fault where one of them contradicts another
     */
    static Given read(Recipe recipe, Path base, Optional<Path> recipeFile) throws IOException {
        Lock lock = recipeFile.isPresent() ? Lock.read(base) : Lock.EMPTY;
        return new Given(
                recipeFile,
                lock,
                TaskText.read(recipe.task(), base, lock),
                SealedCopy.of(base, lock),
                recipeFile.isPresent() ? Overrides.read(base) : Overrides.NONE);
    }
}
