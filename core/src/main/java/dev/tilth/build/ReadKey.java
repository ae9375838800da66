package dev.tilth.build;

import dev.tilth.intake.References;
import dev.tilth.json.Json;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.FileFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the reading of a row depends on beside its bytes and its source: the recipe, without the sections that are
 * known to come after; what must not be learned; and this program itself, for a row must never be as another release
 * would have read it.
 */
final class ReadKey {
    /** A section that is not named here is taken to matter. */
    private static final Set<String> LATER = Set.of("name", "sources", "dedup", "split", "export", "gates", "semantic");

    private ReadKey() {}

    /** The key, or empty where it is not known what program this is. */
    static Optional<String> of(Recipe recipe, References references, Given given) {
        List<String> parts = new ArrayList<>();
        Json.Obj asked = recipe.canonical();
        for (int i = 0; i < asked.size(); i++) {
            if (!LATER.contains(asked.keys().get(i))) {
                parts.add(asked.keys().get(i) + "=" + asked.values().get(i).write());
            }
        }
        references.files().stream().map(FileFacts::sha256).forEach(parts::add);
        given.lock().sealed().ifPresent(copy -> parts.add("sealed=" + copy.sha256()));
        return program().map(program -> program + "\n" + String.join("\n", parts));
    }

    private static Optional<String> program() {
        return Program.STATE;
    }

    /** Looked at once. */
    private static final class Program {
        static final Optional<String> STATE = state();
    }

    private static Optional<String> state() {
        CodeSource code = ReadKey.class.getProtectionDomain().getCodeSource();
        try (Stream<Path> files = Files.walk(Path.of(code.getLocation().toURI()))) {
            return Optional.of(TilthVersion.NUMBER + " "
                    + files.filter(Files::isRegularFile)
                            .map(ReadKey::state)
                            .sorted()
                            .toList());
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file.getFileName() + ":" + attributes.size() + ":" + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
