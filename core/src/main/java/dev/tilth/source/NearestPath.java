package dev.tilth.source;

import dev.tilth.fault.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which existing path a missing one most likely means. */
final class NearestPath {
    private NearestPath() {}

    static String advice(Path base, Path missing) {
        Path parent = missing.getParent();
        Path name = missing.getFileName();
        if (parent == null || name == null) {
            return "Check the path.";
        }
        if (!Files.isDirectory(parent)) {
            return advice(base, parent);
        }
        return Nearest.of(name.toString(), names(parent))
                .map(near -> "Did you mean " + shown(base, parent.resolve(near)) + "?")
                .orElse("Check the path; it is relative to the recipe.");
    }

    private static String shown(Path base, Path path) {
        return (path.startsWith(base) ? base.relativize(path) : path).toString().replace('\\', '/');
    }

    private static List<String> names(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
