package dev.tilth.cli;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of a version, as it was given or as the only one that there is. */
final class VersionArgument {
    private VersionArgument() {}

    /**
     * @param given what the user named, or null for the newest version under {@code out}
     * @return the version's folder, {@code latest} resolved
     * @throws Fault where there is none, or more than one to choose from
     */
    static Path resolve(@Nullable Path given) throws IOException {
        if (given != null) {
            return existing(given);
        }
        List<Path> latest = new ArrayList<>();
        Path out = Path.of("out");
        if (Files.isDirectory(out)) {
            try (DirectoryStream<Path> names = Files.newDirectoryStream(out)) {
                for (Path name : names) {
                    if (Files.exists(name.resolve("latest"))) {
                        latest.add(name.resolve("latest"));
                    }
                }
            }
        }
        if (latest.size() == 1) {
            return existing(latest.get(0));
        }
        throw latest.isEmpty()
                ? new Fault("out", "no version here", "Build one, or name its folder.")
                : new Fault("out", latest.size() + " datasets here", "Name one, for example " + latest.get(0) + ".");
    }

    private static Path existing(Path given) throws IOException {
        Path folder = Files.isDirectory(given.resolve("latest")) ? given.resolve("latest") : given;
        if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
            throw new Fault(
                    given.toString(), "not the folder of a version", "Name one such as out/NAME/latest or out/NAME.");
        }
        return Files.isSymbolicLink(folder)
                ? folder.resolveSibling(Files.readSymbolicLink(folder)).normalize()
                : folder;
    }
}
