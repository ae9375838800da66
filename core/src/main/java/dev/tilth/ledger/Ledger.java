package dev.tilth.ledger;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The ledger file of a version: one {@link Entry} a line, in recipe order, compressed. */
public final class Ledger {
    /** Name of the file in a version's folder. */
    public static final String FILE = "ledger.jsonl.gz";

    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /**
     * The ledger of a written version.
     *
     * @throws Fault where the folder holds none
     */
    public static Ledger in(Path version) {
        Path file = version.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    version.toString(),
                    "no " + FILE + " in it",
                    "Name the folder of a version, such as out/NAME/latest.");
        }
        return new Ledger(file);
    }

    /**
     * Hands every entry on, in the order of the file, one at a time.
     *
     * @throws Fault where a line is no ledger line
     */
    public void forEach(Consumer<Entry> each) {
        long line = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                each.accept(Entry.of((Json.Obj) JsonReader.read(text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotJson | ClassCastException | IllegalArgumentException e) {
            throw damaged(line);
        }
    }

    private Fault damaged(long line) {
        return new Fault(
                file + ":" + line, "not a line of a ledger", "The file was changed since it was written; build again.");
    }
}
