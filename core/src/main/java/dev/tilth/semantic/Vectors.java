package dev.tilth.semantic;

import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of some rows, each once, and their vectors of length 1. Memory: the vectors, 4 bytes a value, and about 120 bytes
 * a text; 16 bytes a row.
 */
final class Vectors {
    private static final int NO_TEXT = -1;

    private final int[] rows;
    private final int[] texts;
    private final boolean[] cutRows;
    private final Map<Fingerprint, Integer> numbers = new LinkedHashMap<>();
    private final List<float[]> units = new ArrayList<>();
    private boolean[] cutTexts = new boolean[64];
    private int dimension;
    private int parts = 1;

    /** @param rows in keep priority; a row's place here is its point */
    Vectors(int[] rows) {
        this.rows = rows;
        texts = new int[rows.length * PartTexts.PARTS];
        cutRows = new boolean[rows.length];
        Arrays.fill(texts, NO_TEXT);
    }

    /** Number of rows. */
    int points() {
        return rows.length;
    }

    int row(int point) {
        return rows[point];
    }

    /** Adds the texts of a row. */
    void addTexts(int point, List<PartTexts.Part> partTexts) {
        for (int part = 0; part < PartTexts.PARTS; part++) {
            PartTexts.Part each = partTexts.get(part);
            cutRows[point] |= each.cut();
            if (!each.value().isEmpty()) {
                Fingerprint key = Fingerprint.of(each.value());
                Integer known = numbers.putIfAbsent(key, numbers.size());
                texts[point * PartTexts.PARTS + part] = known == null ? numbers.size() - 1 : known;
                parts = Math.max(parts, part + 1);
            }
        }
    }

    /** Number of the text of a part of a row, or -1 where it has none. */
    int text(int point, int part) {
        return texts[point * PartTexts.PARTS + part];
    }

    /** The texts by their fingerprints, in order of their numbers. */
    Map<Fingerprint, Integer> numbers() {
        return numbers;
    }

    boolean has(int text) {
        return text < units.size() && units.get(text).length > 0;
    }

    /** Number of values, once a vector is there; 0 before. */
    int dimension() {
        return dimension;
    }

    void set(int text, float[] unit, boolean cut) {
        while (units.size() <= text) {
            units.add(new float[0]);
        }
        units.set(text, unit);
        dimension = unit.length;
        if (cut) {
            cutTexts = text < cutTexts.length
                    ? cutTexts
                    : Arrays.copyOf(cutTexts, Math.max(text + 1, cutTexts.length * 2));
            cutTexts[text] = true;
        }
    }

    /** Whether a text of the row was longer than what its vector is of. */
    boolean isCut(int point) {
        boolean cut = cutRows[point];
        for (int part = 0; part < PartTexts.PARTS; part++) {
            int text = text(point, part);
            cut |= text >= 0 && text < cutTexts.length && cutTexts[text];
        }
        return cut;
    }

    /** Cosine of one part of two rows, in [-1, 1]; 1 where both have none, 0 where one has none. */
    double cosine(int a, int b, int part) {
        int left = text(a, part);
        int right = text(b, part);
        if (left < 0 || right < 0) {
            return left == right ? 1 : 0;
        }
        return left == right ? 1 : cosine(units.get(left), units.get(right));
    }

    /** Of vectors of length 1, summed in order in double precision: the same on every machine. */
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }

    /**
     * The parts of a row side by side, as one vector of length 1: where all parts of two rows have a cosine of at least t,
     * so has this.
     */
    Points joined() {
        return new Joined();
    }

    /** SHA-256 of the texts' fingerprints and their vectors, in order. */
    String digest() {
        Sha256 sum = new Sha256();
        ByteBuffer bytes =
                ByteBuffer.allocate(2 * Long.BYTES + dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach((key, text) -> {
            bytes.clear();
            bytes.putLong(key.high()).putLong(key.low());
            for (float value : units.get(text)) {
                bytes.putFloat(value);
            }
            sum.add(bytes.array());
        });
        return sum.hex();
    }

    private final class Joined implements Points {
        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int dimension() {
            return parts * dimension;
        }

        @Override
        public void copy(int point, float[] into, int offset) {
            int filled = 0;
            for (int part = 0; part < parts; part++) {
                filled += text(point, part) < 0 ? 0 : 1;
            }
            float weight = (float) (1 / Math.sqrt(Math.max(1, filled)));
            for (int part = 0; part < parts; part++) {
                int text = text(point, part);
                for (int i = 0; i < dimension; i++) {
                    into[offset + part * dimension + i] = text < 0 ? 0 : units.get(text)[i] * weight;
                }
            }
        }
    }
}
