package dev.tilth.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerFolderTest {
    private static final String TEMPLATE =
            "{% for m in messages %}{{ '<' + m.role[0] + '>' + m.content + eos_token }}{% endfor %}";

    @TempDir
    private Path folder;

    @Test
    void countsCharactersAndMarksBeforeEachPlace() throws IOException {
        TinyTokenizer.write(folder, "abc😀", List.of("<end>"), TEMPLATE, "<end>");
        String text = "ab😀c<end>é";
        try (ModelTokens tokens = TokenizerFolder.at(folder).tokens()) {
            // a b 😀 c <end> ?
            assertThat(tokens.before(text, new int[] {0, 1, 2, 4, 5, 10, 11})).containsExactly(0, 1, 2, 3, 4, 5, 6);
            assertThat(tokens.before("", new int[] {0})).containsExactly(0);
            assertThat(tokens.name()).isEqualTo(folder.getFileName().toString());
        }
    }

    @Test
    void takesTheTemplateFromAnyOfItsPlaces() throws IOException {
        TinyTokenizer.write(folder, "abc", List.of(), TEMPLATE, "<end>");
        assertThat(header()).isEqualTo("<a>");

        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"chat_template\": [{\"name\": \"tool_use\", \"template\": \"x\"},"
                        + " {\"name\": \"default\", \"template\": \"" + TEMPLATE.replace("'<'", "'{'") + "\"}]}");
        Files.writeString(folder.resolve("special_tokens_map.json"), "{\"eos_token\": \"<e>\"}");
        assertThat(header()).isEqualTo("{a>");
        assertThat(TokenizerFolder.at(folder).template().facts().endOfTurn()).isEqualTo("<e>");

        Files.writeString(folder.resolve("chat_template.jinja"), TEMPLATE.replace("'<'", "'('"));
        assertThat(header()).isEqualTo("(a>");

        Files.delete(folder.resolve("chat_template.jinja"));
        Files.writeString(folder.resolve("tokenizer_config.json"), "{}");
        Files.writeString(
                folder.resolve("chat_template.json"),
                "{\"chat_template\": \"" + TEMPLATE.replace("'<'", "'['") + "\"}");
        assertThat(header()).isEqualTo("[a>");
    }

    @Test
    void whatIsWrongIsOneLine() throws IOException {
        fails("there is no tokenizer.json. Name the folder of a model, with its tokenizer.json.");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"half");
        assertThatThrownBy(() -> TokenizerFolder.at(folder).tokens())
                .hasMessage("--tokenizer " + folder
                        + ": tokenizer.json cannot be read. Download it again; it must be whole.");
        fails("there is no chat template. "
                + "Base models have none: put the one that you train with into chat_template.jinja there.");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{");
        fails("tokenizer_config.json is not JSON. Download it again; it must be whole.");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{}");
        Files.writeString(folder.resolve("chat_template.jinja"), "x\n{% for m in messages %}");
        assertThatThrownBy(() -> TokenizerFolder.at(folder).template())
                .hasMessage(folder.resolve("chat_template.jinja")
                        + ":2: there is no endfor. Use a template that the model is trained with.");
    }

    private void fails(String message) {
        assertThatThrownBy(() -> TokenizerFolder.at(folder).template())
                .isInstanceOf(Fault.class)
                .hasMessage("--tokenizer " + folder + ": " + message);
    }

    private String header() {
        return TokenizerFolder.at(folder).template().facts().answerHeader();
    }
}
