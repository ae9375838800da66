package dev.tilth.export;

import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;

/** Stanford Alpaca's rows with LLaMA-Factory's {@code system} and {@code history}: questions and answers, no tools. */
final class AlpacaTarget {
    private static final Parts PARTS =
            Parts.of(Part.of(Parts.MAIN, Shapes.ALPACA, Feature.RANKED, Feature.JUDGED, Feature.NO_ANSWER));

    static final Target TARGET = Target.of("alpaca", PARTS, List.of());

    private AlpacaTarget() {}
}
