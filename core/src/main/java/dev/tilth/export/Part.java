package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.format.Feature;
import dev.tilth.format.Shape;
import dev.tilth.format.Written;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One of a target's files: which examples it takes, and their shape there.
 *
 * @param name as in {@link ExportFile#part}
 * @param refuses what it does not take, beside what the shape has no place for
 * @param labels whether the trainer has a use for labels there; otherwise they are left out
 */
record Part(String name, Shape shape, List<Feature> refuses, boolean labels) {
    static Part of(String name, Shape shape, Feature... refuses) {
        return new Part(name, shape, List.of(refuses), false);
    }

    static Part labelled(String name, Shape shape) {
        return new Part(name, shape, List.of(), true);
    }

    Exported write(Example example) {
        for (Feature feature : refuses) {
            if (feature.isIn(example)) {
                return new Exported.CannotCarry(feature);
            }
        }
        boolean bare = labels || example.labels().isEmpty();
        Written written = shape.write(bare ? example : example.withLabels(List.of()));
        if (written instanceof Written.Row row) {
            return new Exported.Line(name, row.row(), bare ? row.lost() : withLabels(row.lost()));
        }
        return new Exported.CannotCarry(((Written.CannotCarry) written).what());
    }

    private static Set<Feature> withLabels(Set<Feature> lost) {
        Set<Feature> all = EnumSet.of(Feature.LABELS);
        all.addAll(lost);
        return all;
    }
}
