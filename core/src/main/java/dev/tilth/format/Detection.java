package dev.tilth.format;

import java.util.List;
import java.util.Optional;

/**
 * Which shape the rows of a source have.
 *
 * @param shape empty where no row is of a known shape
 * @param fitting rows of the sample that are of it
 * @param rows rows of the sample
 * @param ties other shapes that as many rows fit, which were passed over because they say less
 */
public record Detection(Optional<Shape> shape, int fitting, int rows, List<Shape> ties) {
    public Detection {
        ties = List.copyOf(ties);
    }

    /** Share of the sample that is of the shape, in [0, 1]; 0 where nothing was looked at. */
    public double confidence() {
        return rows == 0 ? 0 : (double) fitting / rows;
    }
}
