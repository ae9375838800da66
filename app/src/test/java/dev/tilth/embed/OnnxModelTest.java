package dev.tilth.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.semantic.Embedder;
import dev.tilth.semantic.Embedding;
import dev.tilth.semantic.SemanticOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxModelTest {
    @TempDir
    Path base;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = TinyModel.write(base.resolve("models/tiny"));
    }

    @Test
    void givesTheMeanOfTheTokens() throws IOException {
        try (Embedder model = open()) {
            List<Embedding> vectors = model.embed(List.of("Where parcel", "locate Shipment", "refund"));
            assertThat(model.name()).isEqualTo("tiny");
            assertThat(vectors.get(0).values()).containsExactly(0, 0.0025f, 0.0025f, 0.25f, 0.25f, 0, 0, 0);
            assertThat(vectors.get(1).values()).isEqualTo(vectors.get(0).values());
            assertThat(vectors.get(2).values()[6]).isEqualTo(1 / 3f);
            assertThat(vectors).noneMatch(Embedding::cut);
        }
    }

    @Test
    void givesTheFirstTokenWhereTheFolderSaysSo() throws IOException {
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        try (Embedder model = open()) {
            assertThat(model.embed(List.of("refund")).get(0).values()).containsExactly(0, 0.01f, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void readsTheBeginningOfALongText() throws IOException {
        try (Embedder model = open()) {
            assertThat(model.embed(List.of("late ".repeat(10))).get(0).cut()).isFalse();
            Embedding cut = model.embed(List.of("late ".repeat(10) + "refund")).get(0);
            assertThat(cut.cut()).isTrue();
            assertThat(cut.values()).containsExactly(0, 0.01f / 12, 0.01f / 12, 0, 0, 0, 0, 10 / 12f);
        }
    }

    @Test
    void isAnotherModelWhereAFileOfItDiffers() throws IOException {
        String before;
        try (Embedder model = open()) {
            before = model.identity();
        }
        Files.writeString(folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 13}");
        try (Embedder model = open()) {
            assertThat(model.identity()).isNotEqualTo(before);
        }
    }

    @Test
    void callsNobody() throws IOException {
        open().close();
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            model.onnx     |           | there is no model.onnx. Name the folder of a model exported to ONNX, with its tokenizer.json.
            tokenizer.json |           | there is no tokenizer.json. Name the folder of a model exported to ONNX, with its tokenizer.json.
            model.onnx     | no model  | the model or its tokenizer cannot be read. Export it again; model.onnx and tokenizer.json must be whole.
            tokenizer.json | {}        | the model or its tokenizer cannot be read. Export it again; model.onnx and tokenizer.json must be whole.
            1_Pooling/config.json | {  | config.json is not JSON. Export the model again.
            1_Pooling/config.json | {"pooling_mode_max_tokens": true} | 1_Pooling/config.json asks for neither the mean nor the first token alone. Use a model with one of these two.
            """)
    void saysWhatIsWrongWithAFolder(String file, String content, String message) throws IOException {
        if (content == null) {
            Files.delete(folder.resolve(file));
        } else {
            Files.writeString(folder.resolve(file), content);
        }
        assertThatThrownBy(this::open).isInstanceOf(Fault.class).hasMessage("semantic.folder models/tiny: " + message);
    }

    private Embedder open() {
        return new Models(Map.of()).open(SemanticOptions.DEFAULTS.withFolder("models/tiny"), base);
    }
}
