package dev.tilth.dedup;

import dev.tilth.corpus.KeptLongs;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.LongIntMap;
import dev.tilth.sketch.Mix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What comparing two texts gave, by the contents of both, kept from one search to the next: a pair whose texts are as they
 * were needs not be compared again. It changes what a search costs, never what it finds. A file of it holds similarities
 * and hashes of what was compared, no text.
 *
 * <p>Memory: about 60 bytes a pair. Read by many threads while none keeps.
 */
public final class KnownPairs {
    private static final int CELLS = 4;
    private static final int FEW = 1 << 10;
    /** What differs stands in the last bits of the name. */
    private static final long DIFFERENCE = 3;

    private final String key;
    /** By the first half of its name the ordinal of each pair. */
    private final LongIntMap places;

    private final BitSet used = new BitSet();
    private long[] cells;
    private long reused;

    private KnownPairs(String key, long[] cells) {
        this.key = key;
        this.cells = cells;
        this.places = new LongIntMap(cells.length / CELLS + 1);
        for (int place = 0; place < cells.length / CELLS; place++) {
            places.put(cells[place * CELLS], place);
        }
    }

    /**
     * Those of a file; none where it is not there, damaged, or of another key.
     *
     * @param key all that a comparison depends on beside the two texts
     */
    public static KnownPairs read(Path file, String key) throws IOException {
        return new KnownPairs(key, KeptLongs.read(file, key));
    }

    /** Writes those that the search has asked for; the file appears whole. */
    public void write(Path file) throws IOException {
        long[] asked = new long[used.cardinality() * CELLS];
        int at = 0;
        for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1), at += CELLS) {
            System.arraycopy(cells, place * CELLS, asked, at, CELLS);
        }
        KeptLongs.write(file, key, asked, at);
    }

    /** Pairs that were asked for and known. */
    public long reused() {
        return reused;
    }

    /**
     * What is known of a pair.
     *
     * @param similarity of all that is compared, in [0, 1]
     * @param answers similarity of the answers, in [0, 1]; NaN where it was not asked for
     * @param difference what {@link Comparisons} says of what differs, from 0 to 3
     */
    record Found(double similarity, double answers, byte difference) {}

    /** What is known of two contents, the order of which matters. For many threads. */
    Optional<Found> find(Fingerprint row, Fingerprint other) {
        Fingerprint name = name(row, other);
        int place = place(name);
        return place < 0
                ? Optional.empty()
                : Optional.of(new Found(
                        Double.longBitsToDouble(cells[place + 2]), Double.longBitsToDouble(cells[place + 3]), (byte)
                                (cells[place + 1] & DIFFERENCE)));
    }

    /**
     * Keeps a pair for the next search.
     *
     * @param most pairs that are kept: what is new beyond them is not
     */
    void keep(Fingerprint row, Fingerprint other, Found found, int most) {
        Fingerprint name = name(row, other);
        int known = place(name);
        boolean room = places.size() < most && places.find(name.high()) < 0;
        if (known < 0 && !room) {
            return;
        }
        int place = known >= 0 ? known : add(name);
        reused += known >= 0 && !used.get(place / CELLS) ? 1 : 0;
        cells[place + 1] = (name.low() & ~DIFFERENCE) | found.difference();
        cells[place + 2] = Double.doubleToRawLongBits(found.similarity());
        cells[place + 3] = Double.doubleToRawLongBits(found.answers());
        used.set(place / CELLS);
    }

    private int add(Fingerprint name) {
        int place = places.size() * CELLS;
        if (place == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(CELLS * FEW, place * 2));
        }
        places.put(name.high(), place / CELLS);
        cells[place] = name.high();
        return place;
    }

    /** Where the cells of a pair begin, or -1. */
    private int place(Fingerprint name) {
        int place = places.find(name.high()) * CELLS;
        return place >= 0 && ((cells[place + 1] ^ name.low()) & ~DIFFERENCE) == 0 ? place : -1;
    }

    private static Fingerprint name(Fingerprint row, Fingerprint other) {
        return new Fingerprint(
                Mix.append(Mix.append(row.high(), other.high()), row.low() ^ Long.rotateLeft(other.low(), 32)),
                Mix.append(Mix.append(other.low(), row.low()), other.high() ^ Long.rotateLeft(row.high(), 32)));
    }
}
