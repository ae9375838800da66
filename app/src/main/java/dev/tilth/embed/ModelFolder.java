package dev.tilth.embed;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.sketch.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model as sentence-transformers and optimum export it: {@code model.onnx} (or {@code onnx/model.onnx}), {@code
 * tokenizer.json}, and where they are there {@code 1_Pooling/config.json} and the configurations that hold its length.
 *
 * @param named as the recipe names the folder
 * @param model the network
 * @param tokenizer {@code tokenizer.json}
 * @param longest tokens that the model reads
 * @param firstToken whether the vector of the first token stands for the text; else the mean of all does
 */
record ModelFolder(String named, Path model, Path tokenizer, int longest, boolean firstToken) {
    private static final int USUAL_LENGTH = 512;
    private static final int MOST = 1 << 20;

    /** @throws Fault where a file is missing or says what cannot be followed */
    static ModelFolder read(Path folder, String named) {
        Path model = List.of("model.onnx", "onnx/model.onnx").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(named, "model.onnx"));
        Path tokenizer = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(tokenizer)) {
            throw missing(named, "tokenizer.json");
        }
        Json.Obj pooling = config(folder.resolve("1_Pooling/config.json"), named);
        boolean mean = isOn(pooling, "pooling_mode_mean_tokens");
        boolean first = isOn(pooling, "pooling_mode_cls_token");
        if (pooling.size() > 0 && mean == first) {
            throw new Fault(
                    "semantic.folder " + named,
                    "1_Pooling/config.json asks for neither the mean nor the first token alone",
                    "Use a model with one of these two.");
        }
        return new ModelFolder(named, model, tokenizer, longest(folder, named), first);
    }

    /** What the vectors depend on. */
    String identity() {
        try {
            Path more = model.resolveSibling("model.onnx_data");
            return "onnx " + Sha256.of(model) + " " + (Files.exists(more) ? Sha256.of(more) + " " : "")
                    + Sha256.of(tokenizer) + " " + longest + (firstToken ? " first" : " mean");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int longest(Path folder, String named) {
        return number(config(folder.resolve("sentence_bert_config.json"), named), "max_seq_length")
                .or(() -> number(config(folder.resolve("tokenizer_config.json"), named), "model_max_length"))
                .or(() -> number(config(folder.resolve("config.json"), named), "max_position_embeddings"))
                .orElse(USUAL_LENGTH);
    }

    /** A length; some configurations hold a number beyond all lengths, which stands for none. */
    private static Optional<Integer> number(Json.Obj config, String key) {
        return config.find(key)
                .filter(Json.Num.class::isInstance)
                .map(value -> ((Json.Num) value).asDouble())
                .filter(value -> value >= 2 && value <= MOST)
                .map(Double::intValue);
    }

    private static boolean isOn(Json.Obj config, String key) {
        return config.find(key).filter(new Json.Bool(true)::equals).isPresent();
    }

    private static Json.Obj config(Path file, String named) {
        try {
            return Files.isRegularFile(file) && JsonReader.read(Files.readString(file)) instanceof Json.Obj config
                    ? config
                    : Json.Obj.EMPTY;
        } catch (NotJson e) {
            throw new Fault("semantic.folder " + named, file.getFileName() + " is not JSON", "Export the model again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault missing(String named, String file) {
        return new Fault(
                "semantic.folder " + named,
                "there is no " + file,
                "Name the folder of a model exported to ONNX, with its tokenizer.json.");
    }
}
