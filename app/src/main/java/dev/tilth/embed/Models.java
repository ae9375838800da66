package dev.tilth.embed;

import dev.tilth.fault.Fault;
import dev.tilth.semantic.Embedder;
import dev.tilth.semantic.Embedders;
import dev.tilth.semantic.Points;
import dev.tilth.semantic.SemanticOptions;
import java.nio.file.Path;
import java.util.Map;

/**
 * The models that a recipe can name.
 *
 * @param environment variables, one of which may hold a key
 */
public record Models(Map<String, String> environment) implements Embedders {
    /** With the variables of this process. */
    public static Models ofProcess() {
        return new Models(System.getenv());
    }

    /** Searches for neighbours among many rows; loads the search first, which most builds never need. */
    public static long[] neighbours(Points points, float least, int threads) {
        return new GraphNeighbours().find(points, least, threads);
    }

    @Override
    public Embedder open(SemanticOptions options, Path base) {
        return options.folder().isEmpty()
                ? endpoint(options)
                : folder(base.resolve(options.folder()), options.folder());
    }

    private static Embedder folder(Path path, String named) {
        try {
            return OnnxModel.open(path, named);
        } catch (LinkageError e) {
            throw new Fault(
                    "semantic.folder " + named,
                    "the libraries that run a local model are not there, or not for this machine",
                    "Unpack the archive of tilth that ends in -onnx over the folder of tilth, or name an endpoint.");
        }
    }

    private Embedder endpoint(SemanticOptions options) {
        String key = options.key().isEmpty() ? "" : key(options.key());
        return new Endpoint(options.endpoint(), options.model(), key, options.batch(), Retry.USUAL);
    }

    private String key(String variable) {
        String key = environment.getOrDefault(variable, "").strip();
        if (key.isEmpty()) {
            throw new Fault(
                    "semantic.key",
                    "the environment variable " + variable + " is not set",
                    "Set it to the key of the endpoint.");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Fault(
                    "semantic.key",
                    "the environment variable " + variable + " holds what cannot be a key",
                    "Set it to the key alone, without spaces or line ends.");
        }
        return key;
    }
}
