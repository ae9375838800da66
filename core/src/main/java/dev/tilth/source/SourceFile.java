package dev.tilth.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file to read, or the rows that a query gives.
 *
 * @param source the name of its source
 * @param name as rows name it: relative to the recipe, forward slashes, never absolute; {@code -} for standard input
 * @param path where it lies; empty for standard input and for a query
 * @param bytes size as it lies there (compressed), -1 where not known
 * @param asked the files that a query is over; empty where it is none, or asks a database
 * @param notes what is known of it beside its content, a sentence each
 */
public record SourceFile(
        String source, String name, Optional<Path> path, long bytes, List<SourceFile> asked, List<String> notes) {
    private static final int MOST_NAMED = 10;

    public SourceFile {
        asked = List.copyOf(asked);
        notes = List.copyOf(notes);
    }

    /** A file of which nothing more is known. */
    public SourceFile(String source, String name, Optional<Path> path, long bytes) {
        this(source, name, path, bytes, List.of(), List.of());
    }

    /** What the rows of a query over some files, or of one that a database answers, are named after. */
    static SourceFile query(String source, List<SourceFile> asked) {
        String names = asked.stream().limit(MOST_NAMED).map(SourceFile::name).collect(Collectors.joining(", "));
        String more = asked.size() > MOST_NAMED ? " and " + (asked.size() - MOST_NAMED) + " more" : "";
        List<String> notes = asked.isEmpty() ? List.of() : List.of("a query over " + names + more);
        return new SourceFile(source, source + ".sql", Optional.empty(), -1, asked, notes);
    }

    SourceFile withNotes(List<String> known) {
        return new SourceFile(source, name, path, bytes, asked, known);
    }

    /** The files that its rows come from: itself, or those that are asked. */
    public List<SourceFile> files() {
        return path.isPresent() ? List.of(this) : asked;
    }
}
