package dev.tilth.build;

import dev.tilth.check.TokenSample;
import dev.tilth.intake.Batches;
import dev.tilth.intake.References;
import dev.tilth.recipe.Recipe;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.MinHash;
import dev.tilth.source.FileFacts;
import dev.tilth.text.Lexemes;
import dev.tilth.text.Words;
import dev.tilth.unit.Lock;
import dev.tilth.verify.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that the bytes of a version follow from. */
record Inputs(Recipe recipe, Path base) {
    private static final List<String> SCHEMES =
            List.of(Words.SCHEME, Lexemes.SCHEME, MinHash.SCHEME, Fingerprint.SCHEME, TokenSample.SCHEME);

    Manifest.Basis basis(Batches batches, References references, Given given, long limit) throws IOException {
        given.refuseChange(base);
        List<Manifest.Input> inputs = new ArrayList<>();
        for (Batches.ReadFile file : batches.done()) {
            inputs.add(input(file.source(), file.facts()));
        }
        for (FileFacts file : references.files()) {
            inputs.add(input("contamination", file));
        }
        TaskText task = given.task();
        if (task.isThere()) {
            inputs.add(new Manifest.Input("task", task.options().definition(), task.bytes(), task.sha256()));
        }
        if (given.lock().sealed().isPresent()) {
            Lock.Sealed copy = given.lock().sealed().get();
            long bytes = Files.size(base.resolve(copy.file()));
            inputs.add(new Manifest.Input("sealed", copy.file(), bytes, copy.sha256()));
        }
        inputs.addAll(given.files());
        return new Manifest.Basis(TilthVersion.NUMBER, SCHEMES, recipe.canonical(), inputs, limit);
    }

    private static Manifest.Input input(String role, FileFacts file) {
        return new Manifest.Input(role, file.name(), file.bytes(), file.sha256());
    }
}
