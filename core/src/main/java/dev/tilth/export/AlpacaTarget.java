package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.format.Feature;
import dev.tilth.format.Shapes;
import java.util.List;
import java.util.Map;

/** Stanford Alpaca's rows with LLaMA-Factory's {@code system} and {@code history}: questions and answers, no tools. */
final class AlpacaTarget implements Target {
    private static final Parts PARTS =
            Parts.of(Part.of(Parts.MAIN, Shapes.ALPACA, Feature.RANKED, Feature.JUDGED, Feature.NO_ANSWER));

    @Override
    public String name() {
        return "alpaca";
    }

    @Override
    public Exported write(Example example) {
        return PARTS.write(example);
    }

    @Override
    public List<String> parts() {
        return PARTS.names();
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public Map<String, String> extraFiles(ExportFacts facts) {
        return Map.of();
    }
}
