package dev.tilth.format;

import dev.tilth.example.Example;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a shape cannot hold, as data.
 *
 * @param refuses what makes an example impossible to write
 * @param loses what is left out; the rest of the example is still true
 */
public record Capacity(List<Feature> refuses, List<Feature> loses) {
    /** What would be nothing to learn from if it were left out. */
    private static final List<Feature> SPECIAL =
            List.of(Feature.TAGGED, Feature.SCORED, Feature.STEPS, Feature.REFERENCE, Feature.MEDIA);

    public Capacity {
        refuses = List.copyOf(refuses);
        loses = List.copyOf(loses);
    }

    /** Refuses these, and loses or refuses what only some kinds of examples have, unless it is {@link #holding} that. */
    static Capacity refusing(Feature... refused) {
        List<Feature> all = new ArrayList<>(List.of(refused));
        all.addAll(SPECIAL);
        return new Capacity(all, List.of(Feature.PARALLEL_CALLS, Feature.TEXT_PARTS));
    }

    Capacity losing(Feature... lost) {
        List<Feature> all = new ArrayList<>(List.of(lost));
        all.addAll(loses);
        return new Capacity(refuses, all);
    }

    /** The same with a place for these. */
    Capacity holding(Feature... held) {
        List<Feature> places = List.of(held);
        return new Capacity(without(refuses, places), without(loses, places));
    }

    private static List<Feature> without(List<Feature> features, List<Feature> places) {
        return features.stream().filter(feature -> !places.contains(feature)).toList();
    }

    Set<Feature> lostFrom(Example example) {
        Set<Feature> lost = EnumSet.noneOf(Feature.class);
        for (Feature feature : loses) {
            if (feature.isIn(example)) {
                lost.add(feature);
            }
        }
        return lost;
    }
}
