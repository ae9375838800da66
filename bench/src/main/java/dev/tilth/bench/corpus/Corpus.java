package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A corpus of chats of about 740 bytes a row, with its truth. Each row follows from the seed and its number alone, so a
 * duplicate of any earlier row is made again and nothing is held in memory. Not for several threads.
 */
public final class Corpus {
    /** The bounds of the similarity of a near duplicate. */
    static final double FARTHEST = 0.85;

    static final double NEAREST = 0.95;

    /** Name of what the generator writes, for folders that stay: its bytes never change. */
    static final String SCHEME = "corpus-v2";

    private static final int ITEMS_A_REPEAT = 10;
    /** Of a row and what a build makes of it: corpus, spools, cache, version. */
    private static final long BYTES_A_ROW = 8_000;

    private static final long MEGABYTE = 1_000_000;

    private final long seed;
    private final Vocabulary vocabulary;
    private final Passage passage = new Passage();
    private final Passage original = new Passage();
    private final Line line = new Line();

    private Corpus(long seed) {
        this.seed = seed;
        vocabulary = new Vocabulary(new Dice(seed));
    }

    /**
     * Writes {@code corpus.jsonl} and {@code truth.jsonl} into {@code folder}.
     *
     * @throws IOException where the folder cannot be written
     */
    public static void write(long rows, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        Corpus corpus = new Corpus(seed);
        try (OutputStream out = open(folder.resolve("corpus.jsonl"));
                OutputStream truth = open(folder.resolve("truth.jsonl"))) {
            for (long row = 1; row <= rows; row++) {
                corpus.row(row, out, truth);
            }
        }
    }

    /**
     * The folder of a corpus under {@code work}, made where it is not there yet; appears whole or not at all.
     *
     * @throws Fault where the disk has no room for it
     */
    public static Path at(Path work, long rows, long seed) throws IOException {
        Path folder = work.resolve(SCHEME + "-" + seed + "-" + rows);
        if (!Files.exists(folder)) {
            Files.createDirectories(work);
            long free = Files.getFileStore(work).getUsableSpace();
            if (free < rows * BYTES_A_ROW) {
                throw new Fault(
                        work.toString(),
                        String.format(
                                Locale.ROOT,
                                "%,d rows need %,d MB of disk, %,d MB are free",
                                rows,
                                rows * BYTES_A_ROW / MEGABYTE,
                                free / MEGABYTE),
                        "Name another place with --work.");
            }
            System.err.printf(Locale.ROOT, "writing %,d rows to %s ...%n", rows, folder);
            Path half = work.resolve("." + folder.getFileName());
            write(rows, seed, half);
            Files.move(half, folder);
        }
        return folder;
    }

    /**
     * Writes items that must not be trained on: the plain rows with which a corpus of {@code rows} would go on, and one in
     * ten of its repeats, which are in the corpus.
     *
     * @param file one item a line, in the shape of the corpus
     */
    public static void writeItems(long rows, long seed, int items, Path file) throws IOException {
        Corpus corpus = new Corpus(seed);
        try (OutputStream out = open(file)) {
            int written = 0;
            for (long row = rows + 1; written < items; row++) {
                RowKind kind = RowKind.of(row, corpus.dice(row));
                boolean repeat = kind == RowKind.EXACT || kind == RowKind.NEAR;
                if (kind == RowKind.PLAIN || (repeat && row % ITEMS_A_REPEAT == 0)) {
                    corpus.row(row, out, OutputStream.nullOutputStream());
                    written++;
                }
            }
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    }

    private void row(long row, OutputStream out, OutputStream truth) throws IOException {
        Dice dice = dice(row);
        RowKind kind = RowKind.of(row, dice);
        JsonObject told = new JsonObject().put("row", row).put("kind", kind.word());
        String planted = "";
        switch (kind) {
            case PLAIN -> passage.write(vocabulary, dice);
            case EXACT -> repeat(row, dice, told);
            case NEAR -> shorten(row, dice, told);
            case PERSONAL, SECRET -> {
                passage.write(vocabulary, dice);
                Plant plant = dice.pick(kind == RowKind.SECRET ? Plant.SECRETS : Plant.PERSONAL);
                String value = plant.value(dice);
                planted = plant.sentence(value);
                told.put("type", plant.type()).put("value", value);
            }
        }
        line.write(passage, planted, vocabulary, out);
        if (kind != RowKind.PLAIN) {
            truth.write((told.build().write() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void repeat(long row, Dice dice, JsonObject told) {
        told.put("of", rewrite(row, dice)).put("similarity", 1);
        passage.copy(original);
    }

    private void shorten(long row, Dice dice, JsonObject told) {
        told.put("of", rewrite(row, dice));
        double similarity = 0;
        while (similarity < FARTHEST || similarity > NEAREST) {
            passage.copy(original);
            passage.shorten(dice.between(1, 3), dice);
            similarity = passage.similarity(original);
        }
        told.put("similarity", new Json.Num(String.format(Locale.ROOT, "%.4f", similarity)));
    }

    /** Makes an earlier plain row again, as {@link #original}; returns its number. */
    private long rewrite(long row, Dice dice) {
        while (true) {
            long earlier = 1 + (long) (dice.fraction() * (row - 1));
            Dice again = dice(earlier);
            if (RowKind.of(earlier, again) == RowKind.PLAIN) {
                original.write(vocabulary, again);
                return earlier;
            }
        }
    }

    private Dice dice(long row) {
        return new Dice(new Dice(seed + row * 0x9E3779B97F4A7C15L).next());
    }
}
