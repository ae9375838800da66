package dev.tilth.verify;

import dev.tilth.fault.Fault;
import dev.tilth.gate.Counts;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code manifest.json}: what a version was made from and what it is made of. The version's name is the digest of what it
 * was made from, so it can be derived again.
 *
 * @param name of the dataset
 * @param basis what the version was made from
 * @param counts what the gates were judged by
 * @param outputs the files of the version, this one and the timings aside, by name
 */
public record Manifest(String name, Basis basis, Counts counts, List<Output> outputs) {
    /** Name of the file in a version's folder. */
    public static final String FILE = "manifest.json";

    private static final String SCHEME = "tilth-manifest-v1";
    private static final int NAME_DIGITS = 12;

    public Manifest {
        outputs = List.copyOf(outputs);
    }

    /**
     * All that the bytes of a version follow from.
     *
     * @param tilth version of the program
     * @param schemes names of the definitions of words, hashes and sketches
     * @param recipe in effect, defaults filled in, keys sorted
     * @param inputs files that were read
     * @param limit rows read of each source; -1 for all
     */
    public record Basis(String tilth, List<String> schemes, Json.Obj recipe, List<Input> inputs, long limit) {
        public Basis {
            schemes = List.copyOf(schemes);
            inputs = List.copyOf(inputs);
        }

        /** The name of the version. */
        public String version() {
            return Sha256.of(toJson().write()).substring(0, NAME_DIGITS);
        }

        Json toJson() {
            return new JsonObject()
                    .put("tilth", tilth)
                    .put("schemes", Json.strings(schemes))
                    .put("recipe", recipe)
                    .put("inputs", inputs.stream().map(Input::toJson).toList())
                    .put("limit", limit)
                    .build();
        }
    }

    /**
     * A file that was read.
     *
     * @param role the source's name, or {@code contamination}, {@code task}, {@code sealed}, {@code overrides},
     *     {@code vectors}
     * @param file relative to the recipe; of vectors the model
     * @param bytes uncompressed
     * @param sha256 of the uncompressed bytes, hexadecimal
     */
    public record Input(String role, String file, long bytes, String sha256) {
        Json toJson() {
            return new JsonObject()
                    .put("role", role)
                    .put("file", file)
                    .put("bytes", bytes)
                    .put("sha256", sha256)
                    .build();
        }
    }

    /**
     * A file of the version.
     *
     * @param file relative to the version's folder
     * @param rows in it
     * @param bytes uncompressed
     * @param sha256 of the uncompressed bytes, hexadecimal
     */
    public record Output(String file, long rows, long bytes, String sha256) {
        public Json toJson() {
            return new JsonObject()
                    .put("file", file)
                    .put("rows", rows)
                    .put("bytes", bytes)
                    .put("sha256", sha256)
                    .build();
        }
    }

    public Json toJson() {
        return new JsonObject()
                .put("scheme", SCHEME)
                .put("name", name)
                .put("version", basis.version())
                .put("basis", basis.toJson())
                .put("counts", counts.toJson())
                .put("outputs", outputs.stream().map(Output::toJson).toList())
                .build();
    }

    /**
     * The manifest of a version.
     *
     * @throws Fault where there is none, or where it is none
     */
    public static Manifest read(Path version) {
        Path file = version.resolve(FILE);
        try {
            return of(JsonReader.read(Files.readString(file)));
        } catch (IOException e) {
            if (Files.notExists(file)) {
                throw new Fault(
                        version.toString(),
                        "no " + FILE + " in it",
                        "Name the folder of a version, such as out/NAME/latest.");
            }
            throw new UncheckedIOException(e);
        } catch (NotJson | ClassCastException | IllegalArgumentException e) {
            throw new Fault(file.toString(), "not the manifest of a version", "Build again, or restore the file.");
        }
    }

    private static Manifest of(Json json) {
        Json.Obj manifest = (Json.Obj) json;
        if (!manifest.text("scheme").equals(SCHEME)) {
            throw new IllegalArgumentException("scheme: " + manifest.text("scheme"));
        }
        Json.Obj basis = object(manifest, "basis");
        List<String> schemes = new ArrayList<>();
        items(basis, "schemes").forEach(item -> item.asText().ifPresent(schemes::add));
        return new Manifest(
                manifest.text("name"),
                new Basis(
                        basis.text("tilth"),
                        schemes,
                        object(basis, "recipe"),
                        items(basis, "inputs").stream()
                                .map(item -> (Json.Obj) item)
                                .map(item -> new Input(
                                        item.text("role"),
                                        item.text("file"),
                                        number(item, "bytes"),
                                        item.text("sha256")))
                                .toList(),
                        number(basis, "limit")),
                Counts.ofJson(object(manifest, "counts")),
                outputs(manifest));
    }

    static List<Output> outputs(Json.Obj manifest) {
        return items(manifest, "outputs").stream()
                .map(item -> (Json.Obj) item)
                .map(item ->
                        new Output(item.text("file"), number(item, "rows"), number(item, "bytes"), item.text("sha256")))
                .toList();
    }

    private static Json.Obj object(Json.Obj parent, String key) {
        return (Json.Obj) parent.find(key).orElseThrow(() -> new IllegalArgumentException(key + ": missing"));
    }

    static List<Json> items(Json.Obj parent, String key) {
        return parent.find(key).orElse(parent) instanceof Json.Arr list ? list.items() : List.of();
    }

    private static long number(Json.Obj parent, String key) {
        return parent.find(key).orElse(parent) instanceof Json.Num number ? Long.parseLong(number.text()) : -1;
    }
}
