package dev.tilth.corpus;

import dev.tilth.example.Origin;
import dev.tilth.sketch.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of a build in recipe order: columns of fixed size in memory, their text in the {@link Spool}. Filled by one
 * thread; read by many after that.
 */
public final class Rows {
    private final Spool spool;
    private final SketchColumns sketches = new SketchColumns();
    private final IntColumn place = new IntColumn();
    private final LongColumn row = new LongColumn();
    private final LongColumn line = new LongColumn();
    private final IntColumn state = new IntColumn();
    private final LongColumn offset = new LongColumn();
    private final IntColumn textBytes = new IntColumn();
    private final IntColumn detailBytes = new IntColumn();
    private final LongColumn group = new LongColumn();
    private final LongColumn document = new LongColumn();
    private final IntColumn labels = new IntColumn();
    private final IntColumn promptTokens = new IntColumn();
    private final IntColumn answerTokens = new IntColumn();
    private final IntColumn wholeTokens = new IntColumn();
    private final IntColumn findings = new IntColumn();
    private final Table<List<String>> labelSets = new Table<>();
    private final Table<FilePlace> files = new Table<>();

    /** A file of a source. */
    private record FilePlace(String source, String file) {}

    public Rows(Spool spool) {
        this.spool = spool;
    }

    /** Appends the next row; returns its number, from 0. */
    public int add(Summary summary) throws IOException {
        place.add(files.ordinal(
                new FilePlace(summary.origin().source(), summary.origin().file())));
        row.add(summary.origin().row());
        line.add(summary.origin().line());
        state.add(summary.state().code());
        offset.add(spool.append(summary.text(), 0, summary.text().length));
        spool.append(summary.detail(), 0, summary.detail().length);
        textBytes.add(summary.text().length);
        detailBytes.add(summary.detail().length);
        group.add(summary.keys().group());
        document.add(summary.keys().document());
        labels.add(labelSets.ordinal(summary.labels()));
        promptTokens.add(summary.lengths().prompt());
        answerTokens.add(summary.lengths().completion());
        wholeTokens.add(summary.lengths().whole());
        findings.add(summary.findings());
        return sketches.add(summary.sketch());
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

    /** Whether the row is an example, rejected or not. */
    public boolean isExample(int at) {
        return wholeTokens.at(at) >= 0;
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
        return new Summary.Lengths(promptTokens.at(at), answerTokens.at(at), wholeTokens.at(at));
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
        return spool.read(offset.at(at), textBytes.at(at));
    }

    /** The detail of a row, as in {@link Summary#detail}. For many threads. */
    public byte[] detail(int at) {
        int bytes = detailBytes.at(at);
        return bytes == 0 ? new byte[0] : spool.read(offset.at(at) + textBytes.at(at), bytes);
    }

    /** Reads the texts of many rows in order. */
    public RowTexts texts() {
        return new RowTexts(this, spool);
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
