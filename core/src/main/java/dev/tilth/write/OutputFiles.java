package dev.tilth.write;

import dev.tilth.export.ColumnTypes;
import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.report.WrittenFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one folder that rows are written to, opened when their first row comes. One thread, rows in order. */
final class OutputFiles implements Closeable {
    static final List<String> SPLITS = List.of("train", "validation", "test");

    private final Path folder;
    private final Map<String, OutputFile> files = new TreeMap<>();
    private final Map<String, WrittenFile> written = new TreeMap<>();
    private final Map<String, Losses> losses = new TreeMap<>();
    private final Map<String, ColumnTypes> types = new TreeMap<>();

    OutputFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of this name in the folder, which is there from now on even if no row comes. */
    OutputFile open(String name) throws IOException {
        OutputFile file = files.get(name);
        if (file == null) {
            file = new OutputFile(folder, name, splitOf(name));
            files.put(name, file);
        }
        return file;
    }

    private static String splitOf(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return SPLITS.stream().filter(file::startsWith).findFirst().orElse("");
    }

    void append(WrittenRows made) throws IOException {
        for (Map.Entry<String, Lines> each : made.files().entrySet()) {
            open(each.getKey()).append(each.getValue().bytes(), each.getValue().count());
        }
        made.losses().forEach((target, lost) -> losses.computeIfAbsent(target, name -> new Losses())
                .addAll(lost));
        made.types().forEach((name, seen) -> types.computeIfAbsent(name, key -> new ColumnTypes())
                .addAll(seen));
    }

    /** Ends all files. */
    void finish() throws IOException {
        for (Map.Entry<String, OutputFile> each : files.entrySet()) {
            each.getValue().close();
            written.put(each.getKey(), each.getValue().written());
        }
        files.clear();
    }

    /** What was written, by name, once it is finished. */
    Map<String, WrittenFile> written() {
        return written;
    }

    /** What the target could not carry. */
    Losses losses(Target target) {
        return losses.getOrDefault(target.name(), new Losses());
    }

    /** What is known of the columns of a file of rows. */
    ColumnTypes types(String name) {
        return types.getOrDefault(name, new ColumnTypes());
    }

    /** Closes what is not finished whatever became of it, so that it can be removed. */
    @Override
    public void close() {
        files.values().forEach(OutputFile::abandon);
    }
}
