package dev.tilth.write;

import dev.tilth.corpus.KeptLongs;
import dev.tilth.ledger.Ledger;
import dev.tilth.sketch.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The compressed pieces that a ledger is made of. A piece whose text the ledger of an earlier version has is copied from
 * there, since compressing costs more than all else that is done to a line; so a version has the same bytes with and
 * without. What is kept for the next build is where each piece stands, with the hashes of its text and its bytes.
 */
public final class LedgerPieces implements Closeable {
    private static final int CELLS = 6;
    private static final int FEW = 64 * CELLS;

    private final String key;
    private final Optional<FileChannel> earlier;
    private final Map<Fingerprint, Piece> known = new HashMap<>();
    private long[] cells = new long[FEW];
    private int filled;
    private long end;
    private long reused;

    /** @param hash of its bytes */
    private record Piece(long offset, int bytes, Fingerprint hash) {}

    /**
     * Some lines of the ledger.
     *
     * @param text stands for the lines
     * @param bytes a member of a gzip file
     * @param reused whether they are copied
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Packed(Fingerprint text, byte[] bytes, boolean reused) {}

    private LedgerPieces(String key, Optional<FileChannel> earlier) {
        this.key = key;
        this.earlier = earlier;
    }

    /** Copies nothing. */
    public static LedgerPieces none() {
        return new LedgerPieces("", Optional.empty());
    }

    /**
     * Those of an earlier version.
     *
     * @param index what {@link #write} left
     * @param version its folder; where it is not there, or another one, nothing is copied
     * @param program that writes ledgers
     */
    public static LedgerPieces of(Path index, Path version, String program) throws IOException {
        String key = program + "\n" + library();
        Path ledger = version.resolve(Ledger.FILE);
        if (!Files.isRegularFile(ledger) || !Files.isReadable(ledger)) {
            return new LedgerPieces(key, Optional.empty());
        }
        LedgerPieces pieces = new LedgerPieces(key, Optional.of(FileChannel.open(ledger, StandardOpenOption.READ)));
        long[] kept = KeptLongs.read(index, key);
        for (int at = 0; at < kept.length; at += CELLS) {
            pieces.known.put(
                    new Fingerprint(kept[at], kept[at + 1]),
                    new Piece(kept[at + 2], (int) kept[at + 3], new Fingerprint(kept[at + 4], kept[at + 5])));
        }
        return pieces;
    }

    /** Libraries that compress differ from one Java to the next: this one, by what it makes of some text. */
    private static Fingerprint library() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("{\"row\":").append(i * i).append("}\n");
        }
        byte[] packed = compress(text.toString().getBytes(StandardCharsets.US_ASCII));
        return Fingerprint.of(packed, 0, packed.length);
    }

    /** Some lines in their compressed form. For many threads. */
    Packed pack(byte[] lines) {
        Fingerprint text = Fingerprint.of(lines, 0, lines.length);
        Optional<byte[]> copied = Optional.ofNullable(known.get(text)).flatMap(this::copy);
        return copied.isPresent() ? new Packed(text, copied.get(), true) : new Packed(text, compress(lines), false);
    }

    private Optional<byte[]> copy(Piece piece) {
        ByteBuffer bytes = ByteBuffer.allocate(piece.bytes());
        try {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = earlier.orElseThrow().read(bytes, piece.offset() + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean same = Fingerprint.of(bytes.array(), 0, bytes.position()).equals(piece.hash());
        return same ? Optional.of(bytes.array()) : Optional.empty();
    }

    /** Members in a row are one gzip file (RFC 1952, 2.2). */
    private static byte[] compress(byte[] lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Takes note of the next piece of the ledger that is written. One thread. */
    void add(Packed piece) {
        if (filled == cells.length) {
            cells = Arrays.copyOf(cells, filled * 2);
        }
        Fingerprint hash = Fingerprint.of(piece.bytes(), 0, piece.bytes().length);
        long[] next = {piece.text().high(), piece.text().low(), end, piece.bytes().length, hash.high(), hash.low()};
        System.arraycopy(next, 0, cells, filled, CELLS);
        filled += CELLS;
        end += piece.bytes().length;
        reused += piece.reused() ? 1 : 0;
    }

    /** Keeps for the next build where the pieces of this version stand. */
    public void write(Path index) throws IOException {
        KeptLongs.write(index, key, cells, filled);
    }

    /** Pieces that were copied. */
    public long reused() {
        return reused;
    }

    @Override
    public void close() throws IOException {
        if (earlier.isPresent()) {
            earlier.get().close();
        }
    }
}
