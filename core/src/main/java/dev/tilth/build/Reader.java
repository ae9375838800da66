package dev.tilth.build;

import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.corpus.Rows;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.KnownPairs;
import dev.tilth.intake.Intake;
import dev.tilth.intake.Overrides;
import dev.tilth.intake.ReadCache;
import dev.tilth.recipe.Recipe;
import dev.tilth.write.LedgerPieces;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rows of a build go: into files of its own, or into those that all builds of a dataset share. */
final class Reader implements Closeable {
    private static final String PAIRS = "pairs";
    private static final String LEDGER = "ledger";

    private final Path folder;
    private final Rows rows;
    private final Optional<ReadCache> cache;

    private final String key;

    private Reader(Path folder, String key, Rows rows, Optional<ReadCache> cache) {
        this.folder = folder;
        this.key = key;
        this.rows = rows;
        this.cache = cache;
    }

    /** @param folder for files that go away with the build */
    static Reader in(Path folder) throws IOException {
        return new Reader(folder, "", Rows.open(folder), Optional.empty());
    }

    /**
     * @param folder of the cache
     * @param key of all that rows are read by
     */
    static Reader with(Path folder, String key) throws IOException {
        ReadCache cache = ReadCache.open(folder, key);
        return new Reader(folder, key, cache.rows(), Optional.of(cache));
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

    /** What earlier builds have compared, where such is kept. */
    Optional<KnownPairs> pairs(DedupOptions options) throws IOException {
        return cache.isEmpty()
                ? Optional.empty()
                : Optional.of(KnownPairs.read(folder.resolve(PAIRS), key + "\nstrict=" + options.strict()));
    }

    /**
     * The pieces of the ledger of the last version, where such is kept.
     *
     * @param home folder of the versions
     */
    LedgerPieces ledger(Path home) throws IOException {
        return cache.isEmpty()
                ? LedgerPieces.none()
                : LedgerPieces.of(folder.resolve(LEDGER), home.resolve(VersionFolder.LATEST), key);
    }

    /** Keeps where the pieces of the ledger stand; returns how many were copied. */
    long keep(LedgerPieces ledger) throws IOException {
        if (cache.isPresent()) {
            ledger.write(folder.resolve(LEDGER));
        }
        return ledger.reused();
    }

    /** Keeps what was compared for the next build; returns how many pairs an earlier one had compared. */
    long keep(Optional<KnownPairs> pairs) throws IOException {
        if (pairs.isPresent()) {
            pairs.get().write(folder.resolve(PAIRS));
        }
        return pairs.map(KnownPairs::reused).orElse(0L);
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
