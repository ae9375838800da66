package dev.tilth.distinct;

import dev.tilth.fault.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where rows are written.
 *
 * @param kept rows that stay, as they were read; all readable rows where duplicates are marked
 * @param removed every other row with the reason
 * @param marks whether duplicates stay and say so in a member {@value #MARK}
 * @param replaces whether files that are there may be replaced
 */
public record Output(Path kept, Path removed, boolean marks, boolean replaces) {
    /** The member by which a marked row says what it repeats. */
    public static final String MARK = "tilth_duplicate";

    private static final String ENDING = ".jsonl";

    /** Kept rows into {@code kept}; the others into a file beside it, {@code NAME.removed.jsonl}. */
    public static Output to(Path kept) {
        String name = String.valueOf(kept.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new Output(kept, kept.resolveSibling(stem + ".removed" + ENDING), false, false);
    }

    public Output marking() {
        return new Output(kept, removed, true, replaces);
    }

    public Output replacing() {
        return new Output(kept, removed, marks, true);
    }

    List<Path> files() {
        return List.of(kept, removed);
    }

    void check() {
        for (Path file : files()) {
            if (Files.isDirectory(file)) {
                throw new Fault(file.toString(), "is a folder", "Name a file with --out.");
            }
            if (Files.exists(file) && !replaces) {
                throw new Fault(file.toString(), "is there already", "Name another file, or replace it with --force.");
            }
        }
    }
}
