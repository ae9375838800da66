package dev.tilth.convert;

import dev.tilth.build.Progress;
import dev.tilth.check.LengthOptions;
import dev.tilth.corpus.Ordered;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.export.Target;
import dev.tilth.fault.Fault;
import dev.tilth.format.Reading;
import dev.tilth.intake.Batches;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.Parsed;
import dev.tilth.source.SourceOptions;
import dev.tilth.write.ExportedRows;
import dev.tilth.write.LaterExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Files in another shape, as they are otherwise.
 *
 * <pre>{@code
 * Conversion.of(base, List.of(SourceOptions.of("chat.json")), Targets.writing("alpaca", "--to"))
 *         .run(Path.of("alpaca.jsonl"));
 * }</pre>
 *
 * <p>The result depends on the files alone, not on the number of threads. Memory does not grow with them.
 */
public final class Conversion {
    private static final String SPLIT = "train";

    private final Path base;
    private final List<SourceOptions> files;
    private final Target target;
    private boolean strict;
    private boolean replaces;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    private Conversion(Path base, List<SourceOptions> files, Target target) {
        this.base = base;
        this.files = List.copyOf(files);
        this.target = target;
    }

    /**
     * @param base folder that the paths of the files are relative to
     * @param files in the order in which their rows are written
     */
    public static Conversion of(Path base, List<SourceOptions> files, Target target) {
        return new Conversion(base.toAbsolutePath().normalize(), files, target);
    }

    /** Nothing is written where a row cannot be read or carried as a whole, or breaks a rule of the target. */
    public Conversion strict() {
        this.strict = true;
        return this;
    }

    /** Files that are there may be replaced. */
    public Conversion replacing() {
        this.replaces = true;
        return this;
    }

    public Conversion threads(int count) {
        this.threads = count;
        return this;
    }

    public Conversion progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Writes the rows to {@code out}; those that the target wants in a file of their own to {@code OUT-PART.jsonl} beside
     * it; and what was lost to {@code OUT.findings.jsonl}. All of them appear or none.
     *
     * @throws Fault where no row could be written, a file is in the way, or strict refuses
     */
    public Converted run(Path out) throws IOException {
        Path beside = out.toAbsolutePath().normalize().resolveSibling("");
        Path draft = Files.createTempDirectory(Files.createDirectories(beside), ".tilth-convert-");
        try {
            Converted written = write(draft);
            Map<Path, Path> moves = moves(written, draft, out);
            if (!replaces) {
                moves.values().forEach(Conversion::refuseExisting);
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return written.named(moves.values().stream().map(Path::toString).toList());
        } finally {
            delete(draft);
        }
    }

    private Converted write(Path draft) throws IOException {
        Recipe recipe = Recipe.defaults("convert", files, List.of());
        AtomicLong rows = new AtomicLong();
        try (LaterExport export = new LaterExport(draft, List.of(target), LengthOptions.DEFAULTS);
                Batches batches = new Batches(recipe, base, -1, (file, read) -> progress.step("read", read, -1))) {
            export.write(batches, Conversion::read, new Ordered(threads), rows::set);
            Converted written = Converted.of(target, rows.get(), export);
            if (written.rows() == 0) {
                throw new Fault(
                        target.name(),
                        "none of " + rows.get() + " rows can be written: " + String.join("; ", written.lost()),
                        "Say with --map which columns hold what, or choose another shape.");
            }
            if (strict && !written.losses().isEmpty()) {
                throw new Fault(
                        target.name(),
                        String.join("; ", written.lost()),
                        "Nothing was written. Mend the rows, choose another shape, or leave out --strict.");
            }
            return written;
        }
    }

    private static List<LaterExport.Sample> read(Batches.Batch batch) {
        List<LaterExport.Sample> samples = new ArrayList<>(batch.count());
        for (int i = 0; i < batch.count(); i++) {
            Origin origin = batch.rows().origin(i);
            Parsed parsed = batch.rows().parse(i);
            samples.add(
                    parsed instanceof Parsed.Unreadable unreadable
                            ? unread(origin, unreadable.rejection())
                            : shaped(origin, batch.reader().read(((Parsed.Row) parsed).value())));
        }
        return samples;
    }

    private static LaterExport.Sample shaped(Origin origin, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return unread(origin, refused.rejection());
        }
        Example example = ((Reading.Shaped) reading).example();
        int bytes = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8).length;
        return new LaterExport.Sample.Read(row(origin, bytes), example, false);
    }

    private static LaterExport.Sample unread(Origin origin, Rejection why) {
        return new LaterExport.Sample.Unread(row(origin, 0), why);
    }

    private static ExportedRows.Row row(Origin origin, int bytes) {
        return new ExportedRows.Row("", origin, SPLIT, Optional.empty(), bytes);
    }

    private Map<Path, Path> moves(Converted written, Path draft, Path out) {
        String name = String.valueOf(out.getFileName());
        String stem = name.endsWith(".jsonl") ? name.substring(0, name.length() - ".jsonl".length()) : name;
        Map<Path, Path> moves = new LinkedHashMap<>();
        boolean first = true;
        for (Converted.Part part : written.parts()) {
            Path to = first || part.name().isEmpty() ? out : out.resolveSibling(stem + "-" + part.name() + ".jsonl");
            moves.put(draft.resolve(ExportedRows.file(target, SPLIT, part.name())), to);
            first = false;
        }
        if (!written.losses().isEmpty()) {
            moves.put(
                    draft.resolve(ExportedRows.findings(target)),
                    out.resolveSibling(stem + "." + ExportedRows.FINDINGS));
        }
        return moves;
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new Fault(file.toString(), "is there already", "Name another file, or replace it with --force.");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
