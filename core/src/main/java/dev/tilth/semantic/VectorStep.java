package dev.tilth.semantic;

import dev.tilth.corpus.Ordered;
import dev.tilth.example.Example;
import dev.tilth.fault.Fault;
import dev.tilth.sketch.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gives the texts of rows their vectors: from the cache, and from the model what is not there. Vectors are kept as they come,
 * so that a build that was stopped or refused goes on where it was. Texts are read when they are due and not held.
 */
final class VectorStep {
    private final Semantics with;
    private final Embedder embedder;
    private final VectorCache cache;
    private final PartTexts texts;
    private final IntFunction<Example> reader;
    private long done;

    VectorStep(Semantics with, Embedder embedder, SemanticOptions options, IntFunction<Example> reader) {
        this.with = with;
        this.embedder = embedder;
        this.cache = VectorCache.of(with.out(), embedder.identity());
        this.texts = new PartTexts(with.shown(), options.longest());
        this.reader = reader;
    }

    /** The vectors of all texts of the rows, which are in keep priority. */
    Vectors vectors(int[] rows) {
        Vectors vectors = new Vectors(rows);
        inRowOrder(rows).forEach(point -> vectors.addTexts(point, texts.of(reader.apply(rows[point]))));
        Map<Fingerprint, Integer> numbers = vectors.numbers();
        try {
            cache.read(numbers, (text, unit, cut) -> {
                done += vectors.has(text) ? 0 : 1;
                vectors.set(text, unit, cut);
            });
            with.progress().embedded(done, numbers.size());
            Iterator<Batch> missing = new Missing(vectors, inRowOrder(rows).iterator());
            int threads = Math.min(embedder.threads(), with.threads());
            new Ordered(threads).map(missing, () -> this::embed, batch -> keep(batch, vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    /** Points in the order in which their rows lie in the spool. */
    private static IntStream inRowOrder(int[] rows) {
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(rows[a], rows[b]))
                .mapToInt(Integer::intValue);
    }

    private Batch embed(Batch batch) {
        List<Embedding> embeddings = embedder.embed(batch.texts);
        if (embeddings.size() != batch.texts.size()) {
            throw new Fault(
                    embedder.name(),
                    "the model gave " + embeddings.size() + " vectors for " + batch.texts.size() + " texts",
                    "Use a model that gives one for each.");
        }
        for (Embedding embedding : embeddings) {
            try {
                batch.units.add(embedding.unit());
            } catch (ArithmeticException e) {
                throw new Fault(
                        embedder.name(),
                        "the model gave a vector without a direction (zero, infinite or not a number)",
                        "Use another model, or leave the rows out that it cannot read.");
            }
            batch.cut.add(embedding.cut());
        }
        return batch;
    }

    private void keep(Batch batch, Vectors vectors) {
        int count = batch.texts.size();
        boolean[] cut = new boolean[count];
        for (int i = 0; i < count; i++) {
            float[] unit = batch.units.get(i);
            int known = vectors.dimension();
            if (known != 0 && known != unit.length) {
                throw cache.otherDimension(known, unit.length);
            }
            cut[i] = batch.cut.get(i);
            vectors.set(batch.numbers.get(i), unit, cut[i]);
        }
        try {
            cache.append(batch.keys.toArray(new Fingerprint[0]), batch.units.toArray(new float[0][]), cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done += count;
        with.progress().embedded(done, vectors.numbers().size());
    }

    /** Texts that are asked for at once. */
    private static final class Batch {
        private final List<String> texts = new ArrayList<>();
        private final List<Fingerprint> keys = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<float[]> units = new ArrayList<>();
        private final List<Boolean> cut = new ArrayList<>();
    }

    /** Reads the rows again for the texts that have no vector, each text once. */
    private final class Missing implements Iterator<Batch> {
        private final Vectors vectors;
        private final PrimitiveIterator.OfInt points;
        private final BitSet asked = new BitSet();
        private Batch next = new Batch();

        Missing(Vectors vectors, PrimitiveIterator.OfInt points) {
            this.vectors = vectors;
            this.points = points;
        }

        @Override
        public boolean hasNext() {
            while (next.texts.size() < embedder.batch() && points.hasNext()) {
                int point = points.nextInt();
                if (isMissing(point)) {
                    add(point);
                }
            }
            return !next.texts.isEmpty();
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Batch full = new Batch();
            int count = Math.min(embedder.batch(), next.texts.size());
            move(next.texts, full.texts, count);
            move(next.keys, full.keys, count);
            move(next.numbers, full.numbers, count);
            return full;
        }

        private boolean isMissing(int point) {
            for (int part = 0; part < PartTexts.PARTS; part++) {
                int text = vectors.text(point, part);
                if (text >= 0 && !vectors.has(text) && !asked.get(text)) {
                    return true;
                }
            }
            return false;
        }

        private void add(int point) {
            List<PartTexts.Part> parts = texts.of(reader.apply(vectors.row(point)));
            for (int part = 0; part < PartTexts.PARTS; part++) {
                int text = vectors.text(point, part);
                if (text >= 0 && !vectors.has(text) && !asked.get(text)) {
                    asked.set(text);
                    next.texts.add(parts.get(part).value());
                    next.keys.add(Fingerprint.of(parts.get(part).value()));
                    next.numbers.add(text);
                }
            }
        }

        private static <T> void move(List<T> from, List<T> to, int count) {
            List<T> head = from.subList(0, count);
            to.addAll(head);
            head.clear();
        }
    }
}
