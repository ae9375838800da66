package dev.tilth.build;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Sha256;
import dev.tilth.unit.Lock;
import dev.tilth.verify.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Locks the test set of a version: a copy beside the recipe, and its digest in {@code tilth.lock}. */
public final class Sealing {
    /** Beside the versions of a dataset: a link to its recipe, so that a version need not hold a path. */
    private static final String RECIPE = "recipe";

    private Sealing() {}

    /**
     * Seals the test set of a version.
     *
     * @param version its folder
     * @param recipe the recipe beside which the copy goes; empty for the one that built the version
     * @param on the day, which the lock names
     * @return what stands in the lock now
     * @throws Fault where there is no recipe, no test set, or another seal already
     */
    public static Lock.Sealed seal(Path version, Optional<Path> recipe, LocalDate on) throws IOException {
        Path folder = recipeFolder(version, recipe, "a seal");
        Manifest manifest = Manifest.read(version);
        Path test = version.resolve("test.jsonl");
        String digest = Sha256.of(test);
        Lock lock = Lock.read(folder);
        if (lock.sealed().isPresent()) {
            if (lock.sealed().get().sha256().equals(digest)) {
                return lock.sealed().get();
            }
            throw new Fault(
                    Lock.FILE,
                    "another test set was sealed on " + lock.sealed().get().on(),
                    "A sealed test set never moves: scores on another one cannot be compared with earlier ones.");
        }
        long rows = rows(test);
        if (rows == 0) {
            throw new Fault(
                    version.toString(), "its test set is empty", "Build with more rows, or a larger split.test.");
        }
        Path copy = folder.resolve(Lock.SEALED_FILE);
        Files.createDirectories(copy.resolveSibling("."));
        copy(test, copy);
        Lock.Sealed sealed =
                new Lock.Sealed(Lock.SEALED_FILE, digest, rows, manifest.basis().version(), on.toString());
        lock.withSealed(sealed).write(folder);
        return sealed;
    }

    /** Whole or not at all: what is there already may be what another lock names. */
    private static void copy(Path test, Path copy) throws IOException {
        Path draft = copy.resolveSibling("." + copy.getFileName());
        try {
            Files.copy(test, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, copy, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /**
     * The folder of the recipe that a version was built by.
     *
     * @param recipe the recipe, where the user names one
     * @param what is to stand there, for the fault
     * @throws Fault where the version was built without a recipe
     */
    public static Path recipeFolder(Path version, Optional<Path> recipe, String what) throws IOException {
        Path link = version.toAbsolutePath().normalize().resolveSibling(RECIPE);
        if (recipe.isEmpty() && !Files.exists(link)) {
            throw new Fault(
                    version.toString(),
                    "this version was built without a recipe, and " + what + " stands beside a recipe",
                    "Write one with tilth init, build by it, and take that version; or name it with --recipe.");
        }
        Path file = recipe.isPresent() ? recipe.get().toAbsolutePath().normalize() : link.toRealPath();
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    /** @param home in which this build has its turn */
    static void rememberRecipe(Path home, Path recipe) throws IOException {
        Path folder = home.toRealPath();
        Path link = folder.resolve(RECIPE);
        Path target = folder.relativize(recipe.toRealPath());
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Path draft = Files.createSymbolicLink(folder.resolve("." + RECIPE), target);
            Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
