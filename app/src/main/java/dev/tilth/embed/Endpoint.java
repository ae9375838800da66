package dev.tilth.embed;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.semantic.Embedder;
import dev.tilth.semantic.Embedding;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** {@code POST BASE/embeddings} of an OpenAI-compatible service. */
final class Endpoint implements Embedder {
    private static final int CONNECTIONS = 4;
    /** A vector of 4096 values is about 90,000 bytes of JSON. */
    private static final int MOST_BYTES_A_TEXT = 1 << 18;

    private final URI address;
    private final String model;
    private final int batch;
    private final Poster poster;

    /**
     * @param base address, to which {@code /embeddings} is added
     * @param key sent as a bearer token; empty for none
     * @param batch texts in one request
     */
    Endpoint(String base, String model, String key, int batch, Retry retry) {
        this.address = URI.create((base.endsWith("/") ? base : base + "/") + "embeddings");
        this.model = model;
        this.batch = batch;
        this.poster = new Poster(address, key, retry);
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public String identity() {
        return "endpoint " + address + " " + model;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int threads() {
        return CONNECTIONS;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        String request = new JsonObject()
                .put("model", model)
                .put("input", Json.strings(texts))
                .put("encoding_format", "float")
                .build()
                .write();
        int most = (int) Math.min(Integer.MAX_VALUE - 8L, (long) (texts.size() + 1) * MOST_BYTES_A_TEXT);
        byte[] answer = poster.post(request, most);
        try {
            return vectors(JsonReader.read(answer, 0, answer.length), texts.size());
        } catch (NotJson e) {
            throw odd("is not JSON");
        }
    }

    /** Vectors may come in any order: each says which text it is of. */
    private List<Embedding> vectors(Json answer, int texts) {
        if (!(answer instanceof Json.Obj object)
                || !(object.find("data").orElse(object) instanceof Json.Arr list)
                || list.items().size() != texts) {
            throw odd("has not one vector for each of " + texts + " texts");
        }
        Embedding[] vectors = new Embedding[texts];
        for (int i = 0; i < texts; i++) {
            if (!(list.items().get(i) instanceof Json.Obj item)
                    || !(item.find("embedding").orElse(item) instanceof Json.Arr values)) {
                throw odd("has an entry without a vector");
            }
            Json index = item.find("index").orElse(Json.of(i));
            int text = index instanceof Json.Num number ? (int) number.asDouble() : -1;
            if (text < 0 || text >= texts || vectors[text] != null) {
                throw odd("does not say which vector is of which text");
            }
            vectors[text] = new Embedding(values(values), false);
        }
        return Arrays.stream(vectors).map(Objects::requireNonNull).toList();
    }

    private float[] values(Json.Arr items) {
        float[] values = new float[items.items().size()];
        for (int i = 0; i < values.length; i++) {
            if (!(items.items().get(i) instanceof Json.Num number)) {
                throw odd("has a vector with something in it that is no number");
            }
            values[i] = (float) number.asDouble();
        }
        return values;
    }

    private Fault odd(String what) {
        return poster.fault(
                "the answer " + what,
                "See that the address is that of an OpenAI-compatible service and that the model makes vectors.");
    }
}
