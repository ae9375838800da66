package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
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
            case NEAR -> reword(row, dice, told);
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

    private void reword(long row, Dice dice, JsonObject told) {
        told.put("of", rewrite(row, dice));
        double similarity = 0;
        while (similarity < FARTHEST || similarity > NEAREST) {
            passage.copy(original);
            passage.reword(dice.between(1, 3), vocabulary, dice);
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
