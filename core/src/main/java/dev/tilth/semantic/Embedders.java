package dev.tilth.semantic;

import dev.tilth.fault.Fault;
import java.nio.file.Path;

/** Opens the model that a recipe names. Called once a build, before anything is read. */
@FunctionalInterface
public interface Embedders {
    /** A program without models. */
    Embedders NONE = (options, base) -> {
        throw new Fault(
                "semantic",
                "the recipe names a model, and this program brings none",
                "Build with the tilth command, or give the build its models.");
    };

    /**
     * @param options name an endpoint or a folder
     * @param base folder that the recipe's paths are relative to
     * @throws dev.tilth.fault.Fault where the model cannot be had
     */
    Embedder open(SemanticOptions options, Path base);
}
