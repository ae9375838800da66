package dev.tilth.build;

import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.corpus.Rows;
import dev.tilth.intake.Intake;
import dev.tilth.intake.Overrides;
import dev.tilth.intake.ReadCache;
import dev.tilth.recipe.Recipe;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rows of a build go: into files of its own, or into those that all builds of a dataset share. */
final class Reader implements Closeable {
    private final Path folder;
    private final Rows rows;
    private final Optional<ReadCache> cache;

    private Reader(Path folder, Rows rows, Optional<ReadCache> cache) {
        this.folder = folder;
        this.rows = rows;
        this.cache = cache;
    }

    /** @param folder for files that go away with the build */
    static Reader in(Path folder) throws IOException {
        return new Reader(folder, Rows.open(folder), Optional.empty());
    }

    /**
     * @param folder of the cache
     * @param key of all that rows are read by
     */
    static Reader with(Path folder, String key) throws IOException {
        ReadCache cache = ReadCache.open(folder, key);
        return new Reader(folder, cache.rows(), Optional.of(cache));
    }

    /** Where the files are. */
    Path folder() {
        return folder;
    }

    Intake intake(Recipe recipe, Overrides overrides, ReferenceIndex index) {
        return cache.isPresent()
                ? new Intake(recipe, overrides, index, cache.get())
                : new Intake(recipe, overrides, index, rows);
    }

    /** Keeps what was read for the next build; returns how many rows an earlier one had read. */
    long commit() throws IOException {
        if (cache.isEmpty()) {
            return 0;
        }
        cache.get().commit();
        return cache.get().reused();
    }

    @Override
    public void close() throws IOException {
        if (cache.isPresent()) {
            cache.get().close();
        } else {
            rows.close();
        }
    }
}
