package dev.tilth.intake;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.corpus.Rows;
import dev.tilth.corpus.Spool;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the builds of one dataset have read, kept between them: the spools, and a record of each batch of rows under the
 * fingerprint of its bytes, its place and all that a row's reading depends on. So the next build reads only what is new,
 * and gives the same bytes as one that reads everything.
 *
 * <p>The files only grow while a build goes on; what counts is what the index says, which appears whole by one rename.
 * What a killed build left behind its end is cut off, and anything that does not fit is thrown away and read again. One
 * build at a time; records may be found by many threads.
 */
public final class ReadCache implements Closeable {
    private static final String TEXTS = "texts";
    private static final String WORDS = "words";
    private static final String RECORDS = "records";
    private static final String INDEX = "index";
    private static final long MAGIC = 0x74696C7468433033L;
    private static final int ENTRY = 6 * Long.BYTES;

    private final Path folder;
    private final String key;
    private final Spool texts;
    private final Spool words;
    private final Spool records;
    private final Rows rows;
    private final Map<Fingerprint, Entry> before;
    private final Map<Fingerprint, Entry> used = new LinkedHashMap<>();
    private long reused;
    private boolean worthless;
    private boolean committed;

    /** @param texts bytes that its rows take in the spool of texts */
    private record Entry(long offset, int bytes, long hash, long texts) {}

    private record Index(long texts, long words, long records, Map<Fingerprint, Entry> entries) {
        static final Index EMPTY = new Index(0, 0, 0, Map.of());
    }

    private ReadCache(Path folder, String key, Index index) throws IOException {
        this.folder = folder;
        this.key = key;
        texts = Spool.reopen(folder.resolve(TEXTS), index.texts);
        words = Spool.reopen(folder.resolve(WORDS), index.words);
        records = Spool.reopen(folder.resolve(RECORDS), index.records);
        rows = Rows.over(texts, words);
        before = index.entries;
    }

    /**
     * Opens a cache, which is made where there is none.
     *
     * @param key of all that rows are read by, beside what {@link Batches.Batch#place} says
     */
    public static ReadCache open(Path folder, String key) throws IOException {
        Files.createDirectories(folder);
        try {
            return new ReadCache(folder, key, index(folder, key));
        } catch (IOException e) {
            clear(folder);
            return new ReadCache(folder, key, Index.EMPTY);
        }
    }

    /** Rows over the spools of this cache, empty at first; closed with it. */
    public Rows rows() {
        return rows;
    }

    /** What reading a batch gave, where it is known. For many threads. */
    Optional<byte[]> find(Fingerprint batch) {
        Entry entry = before.get(batch);
        if (entry == null) {
            return Optional.empty();
        }
        byte[] record = records.read(entry.offset, entry.bytes);
        return hash(record) == entry.hash ? Optional.of(record) : Optional.empty();
    }

    /** Keeps a record that was found for the next build. */
    void reuse(Fingerprint batch, int count) {
        used.put(batch, before.get(batch));
        reused += count;
    }

    /** Keeps a new record for the next build. */
    void keep(Fingerprint batch, byte[] record, long bytesOfTexts) throws IOException {
        long offset = records.append(record, 0, record.length);
        used.put(batch, new Entry(offset, record.length, hash(record), bytesOfTexts));
    }

    /** Rows that needed not be read again. */
    public long reused() {
        return reused;
    }

    /** Lets the next build have what this one has used. Where most of the files is of no use any more, they go. */
    public void commit() throws IOException {
        long live = 0;
        for (Entry entry : used.values()) {
            live += entry.texts;
        }
        worthless = live * 2 < texts.size();
        for (Spool each : List.of(texts, words, records)) {
            each.flush();
        }
        Path next = folder.resolve(INDEX + ".next");
        Files.write(next, bytes());
        Files.move(next, folder.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE);
        committed = true;
    }

    private byte[] bytes() {
        byte[] ofKey = Sha256.of(key).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(6 * Long.BYTES + ofKey.length + used.size() * ENTRY);
        out.putLong(MAGIC).put(ofKey);
        out.putLong(texts.size()).putLong(words.size()).putLong(records.size());
        out.putLong(used.size());
        used.forEach((batch, entry) -> out.putLong(batch.high())
                .putLong(batch.low())
                .putLong(entry.offset)
                .putLong(entry.bytes)
                .putLong(entry.hash)
                .putLong(entry.texts));
        out.putLong(Hashing.xxh3_64().hashBytesToLong(out.array(), 0, out.position()));
        return out.array();
    }

    /** The index, where it is whole and of this key; else an empty one. */
    private static Index index(Path folder, String key) throws IOException {
        Path file = folder.resolve(INDEX);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        byte[] ofKey = Sha256.of(key).getBytes(StandardCharsets.US_ASCII);
        int head = Long.BYTES + ofKey.length;
        if (bytes.length < head + 5 * Long.BYTES) {
            return Index.EMPTY;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int end = bytes.length - Long.BYTES;
        boolean whole = in.getLong(end) == Hashing.xxh3_64().hashBytesToLong(bytes, 0, end);
        if (!whole || in.getLong() != MAGIC || !ByteBuffer.wrap(ofKey).equals(in.slice(Long.BYTES, ofKey.length))) {
            return Index.EMPTY;
        }
        in.position(head);
        long texts = in.getLong();
        long words = in.getLong();
        long records = in.getLong();
        int count = (int) in.getLong();
        Map<Fingerprint, Entry> entries = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            Fingerprint batch = new Fingerprint(in.getLong(), in.getLong());
            entries.put(batch, new Entry(in.getLong(), (int) in.getLong(), in.getLong(), in.getLong()));
        }
        return new Index(texts, words, records, entries);
    }

    private static long hash(byte[] record) {
        return Hashing.xxh3_64().hashBytesToLong(record);
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
    }

    /** A build that failed, of a full disk perhaps, takes no room after its end. */
    @Override
    public void close() throws IOException {
        if (!committed) {
            for (Spool each : List.of(texts, words, records)) {
                each.cut();
            }
        }
        rows.close();
        records.close();
        if (worthless) {
            clear(folder);
        }
    }
}
