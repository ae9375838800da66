package dev.tilth.corpus;

import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.sketch.Fingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of a build in recipe order: columns of fixed size in memory, their text in the {@link Spool}. Filled by one
 * thread; read by many after that.
 */
public final class Rows implements Closeable {
    private final Spool texts;
    private final Spool words;
    private final SketchColumns sketches = new SketchColumns();
    private final IntColumn place = new IntColumn();
    private final LongColumn row = new LongColumn();
    private final LongColumn line = new LongColumn();
    private final IntColumn state = new IntColumn();
    private final LongColumn offset = new LongColumn();
    private final IntColumn textBytes = new IntColumn();
    private final IntColumn detailBytes = new IntColumn();
    private final LongColumn wordOffset = new LongColumn();
    private final IntColumn wordBytes = new IntColumn();
    private final LongColumn group = new LongColumn();
    private final LongColumn document = new LongColumn();
    private final IntColumn labels = new IntColumn();
    private final IntColumn promptTokens = new IntColumn();
    private final IntColumn answerTokens = new IntColumn();
    private final IntColumn promptUnits = new IntColumn();
    private final IntColumn answerUnits = new IntColumn();
    private final IntColumn findings = new IntColumn();
    private final Table<List<String>> labelSets = new Table<>();
    private final Table<FilePlace> files = new Table<>();

    /** A file of a source. */
    private record FilePlace(String source, String file) {}

    private Rows(Spool texts, Spool words) {
        this.texts = texts;
        this.words = words;
    }

    /** @param folder for the texts, in files that go away when the rows are closed */
    public static Rows open(Path folder) throws IOException {
        return new Rows(Spool.create(folder.resolve(".texts")), Spool.create(folder.resolve(".words")));
    }

    /**
     * @param texts for texts and details, closed with the rows
     * @param words for words, closed with the rows
     */
    public static Rows over(Spool texts, Spool words) {
        return new Rows(texts, words);
    }

    /** Appends the next row; returns its number, from 0. */
    public int add(Summary summary) throws IOException {
        return add(store(summary));
    }

    /** Puts the bytes of a row into the spools. */
    public StoredRow store(Summary summary) throws IOException {
        long text = texts.append(summary.text());
        texts.append(summary.detail());
        StoredRow.Place stored = new StoredRow.Place(
                text,
                summary.text().length,
                summary.detail().length,
                words.append(summary.words()),
                summary.words().length);
        return new StoredRow(
                summary.origin(),
                summary.state(),
                stored,
                summary.sketch(),
                summary.keys(),
                summary.labels(),
                summary.lengths(),
                summary.findings());
    }

    /** Appends a row whose bytes are in the spools; returns its number, from 0. */
    public int add(StoredRow stored) {
        place.add(files.ordinal(
                new FilePlace(stored.origin().source(), stored.origin().file())));
        row.add(stored.origin().row());
        line.add(stored.origin().line());
        state.add(stored.state().code());
        offset.add(stored.place().text());
        textBytes.add(stored.place().textBytes());
        detailBytes.add(stored.place().detailBytes());
        wordOffset.add(stored.place().words());
        wordBytes.add(stored.place().wordBytes());
        group.add(stored.keys().group());
        document.add(stored.keys().document());
        labels.add(labelSets.ordinal(stored.labels()));
        promptTokens.add(stored.lengths().promptTokens());
        answerTokens.add(stored.lengths().completionTokens());
        promptUnits.add(stored.lengths().promptUnits());
        answerUnits.add(stored.lengths().completionUnits());
        findings.add(stored.findings());
        return sketches.add(stored.sketch());
    }

    /** The text of a row that is in the spools. For many threads. */
    public byte[] text(StoredRow stored) {
        return texts.read(stored.place().text(), stored.place().textBytes());
    }

    public int size() {
        return place.size();
    }

    public SketchColumns sketches() {
        return sketches;
    }

    public Origin origin(int at) {
        FilePlace file = files.value(place.at(at));
        return new Origin(file.source(), file.file(), row.at(at), line.at(at));
    }

    public String source(int at) {
        return files.value(place.at(at)).source();
    }

    public RowState state(int at) {
        return RowState.of(state.at(at));
    }

    public Fingerprint content(int at) {
        return sketches.content(at);
    }

    public long group(int at) {
        return group.at(at);
    }

    public long document(int at) {
        return document.at(at);
    }

    public List<String> labels(int at) {
        return labelSets.value(labels.at(at));
    }

    public Summary.Lengths lengths(int at) {
        return new Summary.Lengths(promptTokens.at(at), answerTokens.at(at), promptUnits.at(at), answerUnits.at(at));
    }

    public int findings(int at) {
        return findings.at(at);
    }

    /** Bytes of the text of a row. */
    public int textBytes(int at) {
        return textBytes.at(at);
    }

    /** The text of a row, as in {@link Summary#text}. For many threads. */
    public byte[] text(int at) {
        return texts.read(offset.at(at), textBytes.at(at));
    }

    /** The detail of a row, as in {@link Summary#detail}. For many threads. */
    public byte[] detail(int at) {
        int bytes = detailBytes.at(at);
        return bytes == 0 ? new byte[0] : texts.read(offset.at(at) + textBytes.at(at), bytes);
    }

    /** Replaces the content of {@code into} by the words of a row. For many threads, each with its own. */
    public void words(int at, RowWords into) {
        byte[] bytes = words.read(wordOffset(at), wordBytes(at));
        into.read(bytes, 0, bytes.length);
    }

    /** Reads the texts of many rows in order. */
    public RowTexts texts() {
        return new RowTexts(this, texts, words);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        words.close();
    }

    /** What lay on disk, perhaps since an earlier build, is not what was put there. */
    static Fault damaged(String what) {
        return new Fault(
                "cache",
                "what is kept of " + what + " is not what was read",
                "Delete the folder .cache beside the versions, and build again.");
    }

    long wordOffset(int at) {
        return wordOffset.at(at);
    }

    int wordBytes(int at) {
        return wordBytes.at(at);
    }

    long offset(int at) {
        return offset.at(at);
    }

    int detailBytes(int at) {
        return detailBytes.at(at);
    }

    /** Values that many rows share, each once. */
    private static final class Table<T> {
        private final Map<T, Integer> ordinals = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int ordinal(T value) {
            Integer known = ordinals.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
                return values.size() - 1;
            }
            return known;
        }

        T value(int ordinal) {
            return values.get(ordinal);
        }
    }
}
