package dev.tilth.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.tilth.fault.Fault;
import dev.tilth.semantic.Embedder;
import dev.tilth.semantic.Embedding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that runs in this process. Each text goes through it alone and in one thread, since the sums of a network depend on
 * what stands beside a text: so its vector is the same whatever else is asked for, and however many threads ask.
 */
final class OnnxModel implements Embedder {
    private static final int TEXTS_AT_ONCE = 8;
    private static final int MOST_THREADS = 256;

    private final ModelFolder folder;
    private final String identity;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(ModelFolder folder) throws OrtException, IOException {
        this.folder = folder;
        this.identity = folder.identity();
        this.tokenizer = Tokenizers.open(folder.tokenizer());
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(folder.model().toString(), options);
        }
    }

    /**
     * @param named as the recipe names the folder
     * @throws Fault where the model cannot be read
     */
    static OnnxModel open(Path path, String named) {
        ModelFolder folder = ModelFolder.read(path, named);
        try {
            return new OnnxModel(folder);
        } catch (OrtException | IOException | RuntimeException e) {
            throw new Fault(
                    "semantic.folder " + named,
                    "the model or its tokenizer cannot be read",
                    "Export it again; model.onnx and tokenizer.json must be whole.");
        }
    }

    @Override
    public String name() {
        return String.valueOf(Path.of(folder.named()).getFileName());
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public int batch() {
        return TEXTS_AT_ONCE;
    }

    @Override
    public int threads() {
        return MOST_THREADS;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }

    private Embedding embed(String text) {
        long[] all = tokenizer.encode(text, true, false).getIds();
        long[] tokens = cut(all);
        try (Inputs inputs = new Inputs(environment, session, tokens);
                OrtSession.Result result = session.run(inputs.tensors)) {
            return new Embedding(vector(result), tokens.length < all.length);
        } catch (OrtException e) {
            throw new Fault(
                    "semantic.folder " + folder.named(),
                    "the model fails on a text of " + tokens.length + " tokens",
                    "See that it is a model for sentences, exported whole.");
        }
    }

    /** The beginning, and the token that ends every text. */
    private long[] cut(long[] tokens) {
        if (tokens.length <= folder.longest()) {
            return tokens.length == 0 ? new long[1] : tokens;
        }
        long[] beginning = Arrays.copyOf(tokens, folder.longest());
        beginning[beginning.length - 1] = tokens[tokens.length - 1];
        return beginning;
    }

    private float[] vector(OrtSession.Result result) throws OrtException {
        OnnxValue output = result.get("sentence_embedding")
                .or(() -> result.get("last_hidden_state"))
                .orElseGet(() -> result.get(0));
        Object values = output.getValue();
        if (values instanceof float[][] whole) {
            return whole[0];
        }
        if (values instanceof float[][][] tokens) {
            return folder.firstToken() ? tokens[0][0] : mean(tokens[0]);
        }
        throw new Fault(
                "semantic.folder " + folder.named(),
                "the model gives neither a vector a text nor one a token",
                "Use a model that makes vectors of sentences.");
    }

    private static float[] mean(float[][] tokens) {
        float[] mean = new float[tokens[0].length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] token : tokens) {
                sum += token[i];
            }
            mean[i] = (float) (sum / tokens.length);
        }
        return mean;
    }

    @Override
    public void close() throws IOException {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    /** The tensors that a model for sentences may ask for: one text, nothing masked. */
    private static final class Inputs implements AutoCloseable {
        private final Map<String, OnnxTensor> tensors = new HashMap<>();

        Inputs(OrtEnvironment environment, OrtSession session, long[] tokens) throws OrtException {
            long[] ones = new long[tokens.length];
            Arrays.fill(ones, 1);
            for (String input : session.getInputNames()) {
                long[] values =
                        switch (input) {
                            case "input_ids" -> tokens;
                            case "attention_mask" -> ones;
                            default -> new long[tokens.length];
                        };
                tensors.put(input, OnnxTensor.createTensor(environment, new long[][] {values}));
            }
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
