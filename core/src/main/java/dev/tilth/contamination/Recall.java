package dev.tilth.contamination;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.stats.Interval;
import dev.tilth.stats.Wilson;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many known items the search finds, that were planted in one way into rows which exist for this alone.
 *
 * @param kind the way
 * @param planted rows, at least 1
 * @param found of them, by whatever evidence
 * @param rejected of them, by evidence that rejects a row
 */
public record Recall(String kind, int planted, int found, int rejected) {
    public double share() {
        return (double) found / planted;
    }

    /** The 95 % interval of {@link #share}. */
    public Interval interval() {
        return Wilson.of(found, planted);
    }

    /** Plants some items of the index in every way and looks for them; ways for which it has no item are left out. */
    public static List<Recall> of(ReferenceIndex index) {
        Probe probe = new Probe(index);
        Words words = new Words();
        return of(index, row -> {
            SimilarityText.words(row, words);
            return probe.look(0, words, row);
        });
    }

    static List<Recall> of(ReferenceIndex index, Function<Example, Optional<RowHits>> search) {
        List<Recall> recalls = new ArrayList<>();
        for (Planting planting : Planting.values()) {
            List<Plants.Plant> plants = index.plants().of(planting.group());
            int found = 0;
            int rejected = 0;
            for (Plants.Plant plant : plants) {
                Optional<Evidence> evidence = search.apply(planting.plant(plant.question()))
                        .flatMap(hits -> strongest(index, hits, plant.item()));
                found += evidence.isPresent() ? 1 : 0;
                rejected += evidence.filter(index::rejects).isPresent() ? 1 : 0;
            }
            if (!plants.isEmpty()) {
                recalls.add(new Recall(planting.word(), plants.size(), found, rejected));
            }
        }
        return recalls;
    }

    private static Optional<Evidence> strongest(ReferenceIndex index, RowHits hits, int item) {
        return hits.sights().stream()
                .map(sight -> Part.of(index, 0, sight))
                .filter(part -> part.item() == item)
                .flatMap(part -> part.evidence().stream())
                .min(Evidence::compareTo);
    }
}
