package dev.tilth.convert;

import dev.tilth.build.Interruption;
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
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFiles;
import dev.tilth.source.SourceOptions;
import dev.tilth.write.ExportedRows;
import dev.tilth.write.Form;
import dev.tilth.write.LaterExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private Optional<Form> form = Optional.empty();
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

    /** Rows are written in another form than a line of JSON each. */
    public Conversion as(Form other) {
        this.form = Optional.of(other);
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
     * it; and what was lost to {@code OUT.findings.jsonl}. They appear when all of them are written.
     *
     * @throws Fault where no row could be written, a file is in the way or one of those that are read, or strict refuses
     */
    public Converted run(Path out) throws IOException {
        refuseTaken(out);
        Path beside = out.toAbsolutePath().normalize().resolveSibling("");
        Path draft = Files.createTempDirectory(Files.createDirectories(beside), ".tilth-convert-");
        try (Interruption interruption = new Interruption(draft)) {
            interruption.watch();
            Converted written = write(draft);
            Map<Path, Path> moves = moves(written, draft, out);
            for (Path file : moves.values()) {
                refuseTaken(file);
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
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
            if (rows.get() == 0) {
                throw new Fault(files.get(0).name(), "there is no row to convert", "Name files that hold rows.");
            }
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

    /** From each file of the draft, in its form, to its place. */
    private Map<Path, Path> moves(Converted written, Path draft, Path out) throws IOException {
        String ending = "." + form.map(Form::ending).orElse("jsonl");
        String name = String.valueOf(out.getFileName());
        String stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        Map<Path, Path> moves = new LinkedHashMap<>();
        boolean first = true;
        for (Converted.Part part : written.parts()) {
            Path lines = draft.resolve(ExportedRows.file(target, SPLIT, part.name()));
            moves.put(formed(lines), first ? out : out.resolveSibling(stem + "-" + part.name() + ending));
            first = false;
        }
        if (!written.losses().isEmpty()) {
            moves.put(
                    draft.resolve(ExportedRows.findings(target)),
                    out.resolveSibling(stem + "." + ExportedRows.FINDINGS));
        }
        return moves;
    }

    private Path formed(Path lines) throws IOException {
        if (form.isEmpty()) {
            return lines;
        }
        Path other = lines.resolveSibling(lines.getFileName() + "." + form.get().ending());
        form.get().write(lines, other);
        return other;
    }

    /** What is there is replaced only where that was asked for, and what is read never. */
    private void refuseTaken(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new Fault(file.toString(), "is a folder", "Name a file.");
        }
        if (!replaces) {
            throw new Fault(file.toString(), "is there already", "Name another file, or replace it with --force.");
        }
        for (SourceOptions source : files) {
            for (SourceFile read : SourceFiles.resolve(base, source).files()) {
                if (read.path().isPresent() && Files.isSameFile(read.path().get(), file)) {
                    throw new Fault(file.toString(), "is one of the files that are read", "Write to another file.");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return; // the process was asked to end
        }
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
