package dev.tilth.verify;

import dev.tilth.export.Losses;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code exports/TARGET/manifest.json} of an export that was made after the version, which is never changed. Exports of
 * the build itself are in the {@link Manifest} of the version.
 *
 * @param target that it was made for
 * @param version that it was made of
 * @param tilth version of the program
 * @param losses what the target could not carry
 * @param limits of the target that are passed, a sentence each
 * @param outputs the files beside this one; names as from the version's folder
 */
public record ExportManifest(
        String target,
        String version,
        String tilth,
        List<Losses.Loss> losses,
        List<String> limits,
        List<Manifest.Output> outputs) {
    /** Folder of all exports in that of a version. */
    public static final String FOLDER = "exports";

    private static final String SCHEME = "tilth-export-v1";

    public ExportManifest {
        losses = List.copyOf(losses);
        limits = List.copyOf(limits);
        outputs = List.copyOf(outputs);
    }

    public Json toJson() {
        return new JsonObject()
                .put("scheme", SCHEME)
                .put("target", target)
                .put("version", version)
                .put("tilth", tilth)
                .put("losses", losses.stream().map(Losses.Loss::toJson).toList())
                .put("limits", Json.strings(limits))
                .put("outputs", outputs.stream().map(Manifest.Output::toJson).toList())
                .build();
    }

    /** Name of the manifest of an export, from the version's folder. */
    public static String file(String target) {
        return FOLDER + "/" + target + "/" + Manifest.FILE;
    }

    /** The manifests of the exports that were made after a version; what is no manifest is none. */
    public static List<ExportManifest> of(Path version) throws IOException {
        List<ExportManifest> found = new ArrayList<>();
        if (!Files.isDirectory(version.resolve(FOLDER))) {
            return found;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(version.resolve(FOLDER))) {
            for (Path folder : folders) {
                Path file = folder.resolve(Manifest.FILE);
                if (Files.isRegularFile(file)) {
                    read(String.valueOf(folder.getFileName()), file).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(ExportManifest::target));
        return found;
    }

    private static Optional<ExportManifest> read(String target, Path file) throws IOException {
        try {
            Json.Obj json = (Json.Obj) JsonReader.read(Files.readString(file));
            if (!json.text("scheme").equals(SCHEME) || !json.text("target").equals(target)) {
                return Optional.empty();
            }
            List<Losses.Loss> losses = new ArrayList<>();
            for (Json loss : Manifest.items(json, "losses")) {
                losses.add(Losses.Loss.ofJson((Json.Obj) loss));
            }
            List<String> limits = new ArrayList<>();
            Manifest.items(json, "limits").forEach(limit -> limit.asText().ifPresent(limits::add));
            return Optional.of(new ExportManifest(
                    target, json.text("version"), json.text("tilth"), losses, limits, Manifest.outputs(json)));
        } catch (NotJson | ClassCastException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
