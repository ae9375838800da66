package dev.tilth.corpus;

import dev.tilth.example.Origin;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Signature;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A row whose text is in the spools: a {@link Summary} with places instead of bytes.
 *
 * @param origin where the row stands
 * @param state how far it came
 * @param place where its bytes are
 * @param sketch of the example
 * @param keys hashes of what holds the row together with others
 * @param labels classes of the example
 * @param lengths of the example
 * @param findings how many warnings it has
 */
public record StoredRow(
        Origin origin,
        RowState state,
        Place place,
        Sketch sketch,
        Summary.Keys keys,
        List<String> labels,
        Summary.Lengths lengths,
        int findings) {
    private static final int INTS = 3 + 4 + 1 + MinHash.BANDS + 1;
    private static final int LONGS = 2 + 11;

    /** Bytes that {@link #write} takes. */
    public static final int BYTES = 1 + INTS * Integer.BYTES + LONGS * Long.BYTES;

    public StoredRow {
        labels = List.copyOf(labels);
    }

    public StoredRow withKeys(Summary.Keys changed) {
        return new StoredRow(origin, state, place, sketch, changed, labels, lengths, findings);
    }

    public StoredRow withLabels(List<String> changed) {
        return new StoredRow(origin, state, place, sketch, keys, changed, lengths, findings);
    }

    /**
     * Where the bytes of a row are in the spools.
     *
     * @param text offset of the text, behind which the detail stands
     * @param textBytes of the text
     * @param detailBytes of the detail
     * @param words offset of the words
     * @param wordBytes of the words
     */
    public record Place(long text, int textBytes, int detailBytes, long words, int wordBytes) {}

    /** Appends all of fixed size but the origin and the keys, which are hashes of what may be private. */
    public void write(ByteBuffer out) {
        out.put((byte) state.code());
        out.putLong(place.text).putInt(place.textBytes).putInt(place.detailBytes);
        out.putLong(place.words).putInt(place.wordBytes);
        out.putInt(lengths.promptTokens()).putInt(lengths.completionTokens());
        out.putInt(lengths.promptUnits()).putInt(lengths.completionUnits());
        out.putInt(findings);
        out.putLong(sketch.content().high()).putLong(sketch.content().low());
        out.putLong(sketch.form().high()).putLong(sketch.form().low());
        out.putLong(sketch.prompt()).putLong(sketch.question()).putLong(sketch.answer());
        out.putLong(sketch.labels()).putLong(sketch.critical());
        out.putLong(sketch.signature().lowBits()).putLong(sketch.signature().highBits());
        for (int band = 0; band < MinHash.BANDS; band++) {
            out.putInt(sketch.signature().band(band));
        }
        out.putInt(sketch.signature().shingles());
    }

    /** Reads what {@link #write} wrote, with what it left out. */
    public static StoredRow read(ByteBuffer in, Origin origin, Summary.Keys keys, List<String> labels) {
        RowState state = RowState.of(in.get());
        Place place = new Place(in.getLong(), in.getInt(), in.getInt(), in.getLong(), in.getInt());
        Summary.Lengths lengths = new Summary.Lengths(in.getInt(), in.getInt(), in.getInt(), in.getInt());
        int findings = in.getInt();
        return new StoredRow(origin, state, place, sketch(in), keys, labels, lengths, findings);
    }

    private static Sketch sketch(ByteBuffer in) {
        Fingerprint content = new Fingerprint(in.getLong(), in.getLong());
        Fingerprint form = new Fingerprint(in.getLong(), in.getLong());
        long prompt = in.getLong();
        long question = in.getLong();
        long answer = in.getLong();
        long labels = in.getLong();
        long critical = in.getLong();
        long lowBits = in.getLong();
        long highBits = in.getLong();
        int[] bands = new int[MinHash.BANDS];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = in.getInt();
        }
        Signature signature = new Signature(bands, lowBits, highBits, in.getInt());
        return new Sketch(content, form, prompt, question, answer, labels, critical, signature);
    }
}
