package dev.tilth.build;

import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.recipe.Recipe;
import dev.tilth.semantic.Embedder;
import dev.tilth.semantic.Embedders;
import dev.tilth.semantic.Neighbours;
import dev.tilth.semantic.Rewordings;
import dev.tilth.semantic.Semantics;
import dev.tilth.verify.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The model that a recipe names for rewordings, open while a build runs; none where it names none. */
record SemanticModel(Recipe recipe, Optional<Embedder> embedder, Neighbours neighbours) implements Closeable {
    /**
     * @param base folder that the recipe's paths are relative to
     * @throws dev.tilth.fault.Fault where the model cannot be had
     */
    static SemanticModel open(Recipe recipe, Path base, Embedders models, Neighbours neighbours) {
        return new SemanticModel(
                recipe,
                recipe.semantic().isAsked() ? Optional.of(models.open(recipe.semantic(), base)) : Optional.empty(),
                neighbours);
    }

    /** What the search works with. A text leaves this process without private values, even where the dataset keeps them. */
    Semantics with(Path out, int threads, Steps steps) {
        UnaryOperator<String> shown = recipe.privacy().mode() == PrivacyOptions.Mode.REPORT
                ? new Redactor(recipe.privacy())::text
                : UnaryOperator.identity();
        return new Semantics(embedder, neighbours, out, shown, threads, (done, all) -> steps.step("embed", done, all));
    }

    /** The basis of a version, with the vectors that it rests on. */
    static Manifest.Basis basis(Manifest.Basis before, Rewordings found) {
        Rewordings.Facts facts = found.facts();
        if (!facts.isAsked()) {
            return before;
        }
        List<Manifest.Input> inputs = new ArrayList<>(before.inputs());
        inputs.add(new Manifest.Input("vectors", facts.model(), facts.bytes(), facts.digest()));
        return new Manifest.Basis(before.tilth(), before.schemes(), before.recipe(), inputs, before.limit());
    }

    @Override
    public void close() throws IOException {
        if (embedder.isPresent()) {
            embedder.get().close();
        }
    }
}
