package dev.tilth.intake;

import dev.tilth.check.LengthMeter;
import dev.tilth.contamination.ItemText;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.corpus.RowState;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import dev.tilth.sketch.Sha256;
import dev.tilth.text.Words;
import dev.tilth.unit.Lock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The sealed test set beside the recipe, as rows of its own. */
public final class SealedCopy {
    private final Path file;
    private final Sketcher sketcher = new Sketcher();

    private SealedCopy(Path file) {
        this.file = file;
    }

    /**
     * The copy that the lock names, if it names one.
     *
     * @throws Fault where the copy is missing or altered
     */
    public static Optional<SealedCopy> of(Path folder, Lock lock) throws IOException {
        if (lock.sealed().isEmpty()) {
            return Optional.empty();
        }
        Lock.Sealed sealed = lock.sealed().get();
        Path file = folder.resolve(sealed.file());
        if (!Files.isRegularFile(file)) {
            throw new Fault(sealed.file(), "the sealed test set is missing", "Restore the committed copy.");
        }
        if (!isWhole(folder, sealed)) {
            throw new Fault(
                    sealed.file(),
                    "the sealed test set was altered since it was sealed on " + sealed.on(),
                    "Restore the committed copy; scores count only on what was sealed.");
        }
        return Optional.of(new SealedCopy(file));
    }

    /** Whether the copy is what was sealed. */
    public static boolean isWhole(Path folder, Lock.Sealed sealed) throws IOException {
        return Sha256.of(folder.resolve(sealed.file())).equals(sealed.sha256());
    }

    /** Adds the rows as items that must not be learned. */
    public void addItems(ReferenceIndex.Builder index, Words words) {
        long[] row = {0};
        lines(line -> {
            ItemText.read(line.example(), words);
            index.add(Lock.SEALED_FILE, ++row[0], words);
        });
    }

    /** Hands on each row of the copy in order. */
    public void forEach(LengthMeter lengths, Consumer<Summary> each) {
        long[] row = {0};
        lines(line -> each.accept(summary(line, ++row[0], lengths)));
    }

    private void lines(Consumer<DatasetLine> each) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                each.accept(DatasetLine.read((Json.Obj) JsonReader.read(text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotJson | NotAnExample e) {
            throw new IllegalStateException("the sealed copy was written by another version of tilth", e);
        }
    }

    private Summary summary(DatasetLine line, long row, LengthMeter lengths) {
        byte[] canonical = ExampleJson.write(line.example()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Sketch sketch = sketcher.sketch(line.example(), canonical);
        Detail detail = new Detail(List.of(), List.of(), Optional.empty(), line.facts());
        return new Summary(
                new Origin(line.origin().source(), Lock.SEALED_FILE, row, row),
                RowState.GOOD,
                canonical,
                detail.toBytes(),
                sketcher.wordBytes(),
                sketch,
                Summary.Keys.NONE,
                line.example().labels(),
                RowPass.lengths(lengths.measure(line.example(), row, canonical.length, sketch.content())),
                0);
    }
}
