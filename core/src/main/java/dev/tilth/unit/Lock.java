package dev.tilth.unit;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.json.PrettyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code tilth.lock}, beside the recipe and committed with it: what must not change under a project's feet.
 *
 * @param definitions the task definition's text as it was first seen, a line for each version
 * @param sealed the locked test set, where there is one
 */
public record Lock(List<Definition> definitions, Optional<Sealed> sealed) {
    /** Name of the file, beside the recipe. */
    public static final String FILE = "tilth.lock";

    /** The sealed copy, beside the lock. */
    public static final String SEALED_FILE = "sealed/test.jsonl";

    public static final Lock EMPTY = new Lock(List.of(), Optional.empty());

    /** Followed by process and thread. */
    private static final String DRAFT = "." + FILE + ".";

    private static final String SCHEME = "tilth-lock-v1";

    public Lock {
        definitions = List.copyOf(definitions);
    }

    /**
     * @param version of the task definition
     * @param sha256 of its text, hexadecimal
     */
    public record Definition(int version, String sha256) {}

    /**
     * @param file the sealed copy, relative to the lock
     * @param sha256 of the copy, hexadecimal
     * @param rows in the copy
     * @param version the dataset version that it was taken from
     * @param on the day it was sealed, ISO 8601
     */
    public record Sealed(String file, String sha256, long rows, String version, String on) {}

    /** The lock in a folder; {@link #EMPTY} where there is none. */
    public static Lock read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return EMPTY;
        }
        try {
            return of(JsonReader.read(Files.readString(file)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotJson e) {
            throw damaged(file, "not JSON: " + e.what());
        }
    }

    /**
     * Writes the lock beside the recipe, whole or not at all. What a process that was killed meanwhile left of it is
     * removed; others that live may write their own.
     */
    public void write(Path folder) throws IOException {
        removeAbandoned(folder);
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        Path draft = folder.resolve(DRAFT + writer);
        try {
            Files.writeString(draft, PrettyJson.of(toJson()));
            Files.move(draft, folder.resolve(FILE), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void removeAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*-*")) {
            for (Path draft : drafts) {
                String name = draft.getFileName().toString();
                String pid = name.substring(DRAFT.length(), name.lastIndexOf('-'));
                if (pid.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /** The digest that was locked for a version of the task definition. */
    public Optional<String> definition(int version) {
        return definitions.stream()
                .filter(each -> each.version() == version)
                .map(Definition::sha256)
                .findFirst();
    }

    public Lock withDefinition(Definition added) {
        List<Definition> all = new ArrayList<>(definitions);
        all.add(added);
        return new Lock(all, sealed);
    }

    public Lock withSealed(Sealed added) {
        return new Lock(definitions, Optional.of(added));
    }

    private Json toJson() {
        JsonObject lock = new JsonObject().put("scheme", SCHEME);
        lock.put(
                "task",
                definitions.stream()
                        .map(each -> (Json) new JsonObject()
                                .put("version", each.version())
                                .put("sha256", each.sha256())
                                .build())
                        .toList());
        sealed.ifPresent(test -> lock.put(
                "sealed",
                new JsonObject()
                        .put("file", test.file())
                        .put("sha256", test.sha256())
                        .put("rows", test.rows())
                        .put("version", test.version())
                        .put("on", test.on())
                        .build()));
        return lock.build();
    }

    private static Lock of(Json json, Path file) {
        if (!(json instanceof Json.Obj lock) || !lock.text("scheme").equals(SCHEME)) {
            throw damaged(file, "not a lock of the scheme " + SCHEME);
        }
        List<Definition> definitions = new ArrayList<>();
        if (lock.find("task").orElse(json) instanceof Json.Arr list) {
            for (Json item : list.items()) {
                Json.Obj each = (Json.Obj) item;
                definitions.add(new Definition((int) number(each, "version"), each.text("sha256")));
            }
        }
        Optional<Sealed> sealed = lock.find("sealed").map(value -> {
            Json.Obj test = (Json.Obj) value;
            return new Sealed(
                    test.text("file"),
                    test.text("sha256"),
                    number(test, "rows"),
                    test.text("version"),
                    test.text("on"));
        });
        return new Lock(definitions, sealed);
    }

    private static long number(Json.Obj object, String key) {
        return object.find(key).orElse(object) instanceof Json.Num number ? Long.parseLong(number.text()) : 0;
    }

    private static Fault damaged(Path file, String what) {
        return new Fault(file.getFileName().toString(), what, "Restore the committed copy of the file.");
    }
}
