package dev.tilth.format;

import dev.tilth.example.Example;
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
    public Capacity {
        refuses = List.copyOf(refuses);
        loses = List.copyOf(loses);
    }

    static Capacity refusing(Feature... refused) {
        return new Capacity(List.of(refused), List.of());
    }

    Capacity losing(Feature... lost) {
        return new Capacity(refuses, List.of(lost));
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
