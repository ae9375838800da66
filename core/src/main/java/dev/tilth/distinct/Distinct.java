package dev.tilth.distinct;

import dev.tilth.build.FirstLook;
import dev.tilth.build.Progress;
import dev.tilth.corpus.Ordered;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Summary;
import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Deduplicator;
import dev.tilth.dedup.Duplicates;
import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.format.MapOptions;
import dev.tilth.intake.Batches;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files without their duplicates, as they were otherwise.
 *
 * <pre>{@code
 * Distinct.of(base, List.of(SourceOptions.of("a.jsonl")))
 *         .against(List.of(SourceOptions.of("test.jsonl")))
 *         .write(Output.to(Path.of("clean.jsonl")))
 *         .run();
 * }</pre>
 *
 * <p>Of two duplicates the earlier row stays, in the order in which files were given; a row of the reference always
 * stays. Rows are compared as a build compares them, but with their private values: what is removed here are the user's
 * own rows, and two that differ in a telephone number are two. The result depends on the files and options alone, not on
 * the number of threads. Memory grows with the rows, not with their text, which lies in a temporary file until the end.
 */
public final class Distinct {
    private static final Set<String> CONTENT = Set.of("prompt", "completion", "text", "label", "messages");

    private final Path base;
    private final List<SourceOptions> files;
    private List<SourceOptions> reference = List.of();
    private DedupOptions options = DedupOptions.DEFAULTS;
    private List<Double> thresholds = List.of();
    private Optional<Output> output = Optional.empty();
    private MapOptions map = MapOptions.DEFAULTS;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    private Distinct(Path base, List<SourceOptions> files) {
        this.base = base;
        this.files = List.copyOf(files);
    }

    /**
     * @param base folder that the paths of the files are relative to
     * @param files in the order in which their rows have precedence
     */
    public static Distinct of(Path base, List<SourceOptions> files) {
        return new Distinct(base.toAbsolutePath().normalize(), files);
    }

    /** Files whose rows stay, and for which rows are removed; they are only read. */
    public Distinct against(List<SourceOptions> given) {
        this.reference = List.copyOf(given);
        return this;
    }

    public Distinct options(DedupOptions given) {
        this.options = given;
        return this;
    }

    /** Thresholds to compare beside that of the options. */
    public Distinct compare(List<Double> given) {
        this.thresholds = List.copyOf(given);
        return this;
    }

    /** Where rows are written; without it nothing is. */
    public Distinct write(Output given) {
        this.output = Optional.of(given);
        return this;
    }

    /** Which columns hold what, for files whose rows have no known shape. */
    public Distinct map(MapOptions given) {
        this.map = given;
        return this;
    }

    /** Threads that read rows, all processors by default. */
    public Distinct threads(int count) {
        this.threads = count;
        return this;
    }

    public Distinct progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Reads, finds and writes. Output files appear whole or not at all.
     *
     * @throws Fault for what the user can mend: an output that is an input, a file of no known shape
     */
    public Result run() throws IOException {
        refuseOverlaps();
        output.ifPresent(Output::check);
        Path folder = spoolFolder();
        try (Rows rows = Rows.open(folder)) {
            progress.step("read", 0, -1);
            int own = read(rows);
            Read read = new Read(rows, own);
            refuseUnknownShapes(read);
            progress.step("decide", 0, -1);
            Map<Double, Duplicates> found = find(read);
            Result result = new Counting(read, options.threshold()).result(found);
            if (output.isPresent()) {
                progress.step("write", 0, own);
                new Writing(read, Objects.requireNonNull(found.get(options.threshold())), output.get()).write(result);
            }
            return result;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Beside the output, where there is room for as much again; it holds the rows as they are, so only the user may read it. */
    private Path spoolFolder() throws IOException {
        if (output.isEmpty()) {
            return Files.createTempDirectory("tilth-dedup-");
        }
        Path beside = output.get().kept().toAbsolutePath().resolveSibling("").normalize();
        return Files.createTempDirectory(Files.createDirectories(beside), ".tilth-dedup-");
    }

    private int read(Rows rows) throws IOException {
        List<SourceOptions> all = new ArrayList<>();
        files.forEach(file -> all.add(mapped(file)));
        reference.forEach(file -> all.add(mapped(file)));
        Set<String> own = new HashSet<>();
        files.forEach(file -> own.add(file.name()));
        int[] count = {0};
        Recipe recipe = Recipe.defaults("dedup", all, List.of());
        try (Batches batches = new Batches(recipe, base, -1, (file, read) -> progress.step("read", read, -1))) {
            new Ordered(threads).map(batches, () -> new RowSketch()::read, (List<Summary> read) -> {
                for (Summary row : read) {
                    count[0] += own.contains(row.origin().source()) ? 1 : 0;
                    append(rows, row);
                }
            });
        }
        return count[0];
    }

    private SourceOptions mapped(SourceOptions source) {
        if (!map.mapsContent()) {
            return source;
        }
        boolean shaped = !source.path().contains("-") && !look(source).mapsContent();
        return shaped ? source : source.withMap(map);
    }

    /** What the columns of a source seem to hold; content only where its shape is not known. */
    private MapOptions look(SourceOptions source) {
        return FirstLook.at("dedup", List.of(source), base)
                .recipe()
                .sources()
                .get(0)
                .map();
    }

    /** A file of which no row can be compared is not one that a user wants to have emptied. */
    private void refuseUnknownShapes(Read read) {
        read.firstUnknown().ifPresent(unknown -> {
            Origin origin = read.rows().origin(unknown);
            String columns = origin.file().equals("-")
                    ? ""
                    : Stream.concat(files.stream(), reference.stream())
                            .filter(source -> source.name().equals(origin.source()))
                            .flatMap(source -> look(source).columns().entrySet().stream())
                            .filter(each -> CONTENT.contains(each.getKey()))
                            .map(each -> " --map '" + each.getKey() + "=" + each.getValue() + "'")
                            .collect(Collectors.joining());
            throw new Fault(
                    origin.file(),
                    "no row of it can be compared; the first is "
                            + read.why(unknown).reason(),
                    "Say which columns hold what, for example"
                            + (columns.isEmpty() ? " --map 'prompt=[subject, body]'" : columns) + ".");
        });
    }

    private static void append(Rows rows, Summary row) {
        try {
            rows.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Double, Duplicates> find(Read read) {
        Rows rows = read.rows();
        BitSet good = new BitSet(rows.size());
        BitSet fixed = new BitSet(rows.size());
        int[] rank = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            good.set(row, read.isCompared(row));
            fixed.set(row, row >= read.own());
            rank[row] = row >= read.own() ? 0 : 1;
        }
        List<Double> all = new ArrayList<>(thresholds);
        all.add(options.threshold());
        return new Deduplicator(options, threads).keeping(fixed).findAt(all, rows.sketches(), good, rank, read);
    }

    /** A file must not be its own reference, and no input may be written over. */
    private void refuseOverlaps() throws IOException {
        Set<Path> own = paths(files);
        Set<Path> referred = paths(reference);
        for (Path file : own) {
            if (referred.contains(file)) {
                throw new Fault(
                        String.valueOf(file.getFileName()),
                        "is also the file that it is held against, so all its rows would go",
                        "Name it once.");
            }
        }
        own.addAll(referred);
        for (Path written : output.map(Output::files).orElse(List.of())) {
            if (Files.exists(written) && own.contains(written.toRealPath())) {
                throw new Fault(written.toString(), "is one of the files that are read", "Write to another file.");
            }
        }
    }

    private Set<Path> paths(List<SourceOptions> sources) throws IOException {
        Set<Path> paths = new HashSet<>();
        for (SourceOptions source : sources) {
            for (SourceFile file : SourceFiles.resolve(base, source).files()) {
                for (SourceFile each : file.files()) {
                    paths.add(each.path().orElseThrow().toRealPath());
                }
            }
        }
        return paths;
    }
}
