package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one source, in the order in which they are read: by the recipe's paths, and within a folder or glob by
 * name.
 *
 * @param files what is read
 * @param skipped what a folder or glob holds beside, or should hold, each with the reason
 */
public record SourceFiles(List<SourceFile> files, List<String> skipped) {
    private static final String STANDARD_INPUT = "-";

    public SourceFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * @param base the recipe's folder, to which paths and names are relative
     * @throws Fault where a path is missing, may not be read, or holds no data file
     */
    public static SourceFiles resolve(Path base, SourceOptions options) {
        SourceFiles found = new Resolution(base.toAbsolutePath().normalize(), options.name()).resolve(options.path());
        return options.asks()
                ? new SourceFiles(List.of(SourceFile.query(options.name(), found.files())), found.skipped())
                : found;
    }

    /** One run of {@link #resolve}. */
    private static final class Resolution {
        private final Path base;
        private final String source;
        private final Map<String, SourceFile> byName = new LinkedHashMap<>();
        private final List<String> skipped = new ArrayList<>();

        Resolution(Path base, String source) {
            this.base = base;
            this.source = source;
        }

        SourceFiles resolve(List<String> paths) {
            paths.forEach(this::resolve);
            return new SourceFiles(List.copyOf(byName.values()), skipped);
        }

        private void resolve(String path) {
            if (path.equals(STANDARD_INPUT)) {
                byName.put(path, new SourceFile(source, path, Optional.empty(), -1));
                return;
            }
            Path found = base.resolve(path).normalize();
            if (Files.isDirectory(found)) {
                folder(path, found);
            } else if (Files.exists(found)) {
                add(found, name(found, found.getParent() == null ? found : found.getParent()), HubLayout.withoutCard());
            } else if (Glob.isGlob(path)) {
                glob(path);
            } else if (Files.isSymbolicLink(found)) {
                throw new Fault(path, "the link leads nowhere or in a circle", "Mend the link, or name its file.");
            } else {
                throw new Fault(path, "there is no such file or folder", NearestPath.advice(base, found));
            }
        }

        private void folder(String path, Path folder) {
            if (!Files.isReadable(folder)) {
                throw new Fault(path, "the folder may not be read", "Give yourself the right to read it.");
            }
            int before = byName.size();
            HubLayout layout = HubLayout.of(folder);
            List<Path> all = walk(folder);
            List<String> names = new ArrayList<>();
            for (Path file : all) {
                String name = name(file, folder.getParent() == null ? folder : folder.getParent());
                if (layout.isDescription(file, all)) {
                    skipped.add(name + ": describes the dataset");
                } else {
                    addKnown(file, name, layout);
                }
                names.add(name);
            }
            skipped.addAll(layout.remarks(names));
            if (byName.size() == before) {
                throw new Fault(
                        path,
                        "the folder holds no data file (.jsonl, .json, .csv, .tsv, .conll, also with .gz or .zst, .parquet, .xlsx)",
                        "Name its files, or another folder.");
            }
        }

        private void glob(String path) {
            Glob glob = Glob.of(base, path);
            List<String> names = new ArrayList<>();
            if (Files.isDirectory(glob.root())) {
                for (Path file : walk(glob.root())) {
                    if (glob.matches(glob.root().relativize(file))) {
                        names.add(name(file, glob.root()));
                        add(file, name(file, glob.root()), HubLayout.withoutCard());
                    }
                }
            }
            if (names.isEmpty()) {
                throw new Fault(path, "no file matches", "Check the pattern and the folder.");
            }
            skipped.addAll(HubLayout.withoutCard().remarks(names));
        }

        private void addKnown(Path file, String name, HubLayout layout) {
            if (FileEndings.format(file.getFileName().toString()) == SourceFormat.AUTO) {
                skipped.add(name + ": not a known ending");
            } else {
                add(file, name, layout);
            }
        }

        private void add(Path file, String name, HubLayout layout) {
            if (!Files.isReadable(file)) {
                throw new Fault(name, "the file may not be read", "Give yourself the right to read it.");
            }
            SourceFile before = byName.get(name);
            if (before != null && !before.path().equals(Optional.of(file))) {
                throw new Fault(name, "two files of one source have this name", "Read them from a folder above both.");
            }
            byName.putIfAbsent(
                    name,
                    new SourceFile(source, name, Optional.of(file), size(file)).withNotes(layout.notes(file, name)));
        }

        /** Relative to the base; what lies outside it, relative to {@code outside}, so that no name is absolute. */
        private String name(Path file, Path outside) {
            Path relative = file.startsWith(base) ? base.relativize(file) : outside.relativize(file);
            return relative.toString().replace('\\', '/');
        }

        private List<Path> walk(Path folder) {
            try (var all = Files.walk(folder)) {
                List<Path> files = all.filter(path -> !isHidden(folder.relativize(path)))
                        .filter(Files::isRegularFile)
                        .sorted(Comparator.comparing((Path path) ->
                                folder.relativize(path).toString().replace('\\', '/')))
                        .toList();
                return files;
            } catch (IOException | UncheckedIOException e) {
                throw new Fault(
                        name(folder, folder),
                        "the folder cannot be listed",
                        "Give yourself the right to read all of it.");
            }
        }

        private static boolean isHidden(Path relative) {
            for (Path part : relative) {
                String name = part.toString();
                if (name.startsWith(".") || name.startsWith("_")) {
                    return true;
                }
            }
            return false;
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1;
            }
        }
    }
}
