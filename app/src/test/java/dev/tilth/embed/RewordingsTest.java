package dev.tilth.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tilth.cli.Tilth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with a model. */
class RewordingsTest {
    private static final String ROWS =
            """
            {"prompt":"Where is the parcel?","completion":"Track the parcel with our app."}
            {"prompt":"Locate the shipment, would you?","completion":"Track the box with our application."}
            {"prompt":"Refund late?","completion":"Not 3 times."}
            """;

    @TempDir
    Path folder;

    @Test
    void removesWhatALocalModelFindsReworded() throws IOException {
        recipe("{folder: tiny, remove: true}");
        TinyModel.write(folder.resolve("tiny"));
        String printed = run(0);
        assertThat(printed).contains("semantic");
        Path version = folder.resolve("out/desk/latest").toRealPath();
        assertThat(Files.readString(version.resolve("rejected.jsonl")))
                .contains("\"row\":1", "cosine 1.000 to rows.jsonl#2");
        assertThat(Files.readString(version.resolve("manifest.json"))).contains("\"role\": \"vectors\"");
        assertThat(run(0)).isEqualTo(printed);
    }

    @Test
    void showsTheKeyToTheEndpointAlone() throws IOException {
        List<String> keys = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = "{\"error\":\"no zz-canary\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            recipe("{endpoint: \"http://" + host + "/v1\", model: m, key: PATH}");
            String key = System.getenv("PATH");
            assertThat(run(2))
                    .contains("semantic.endpoint " + host + ": the endpoint answered 401 (no right). "
                            + "See that the variable named by semantic.key holds a valid key.")
                    .doesNotContain(key, "zz-canary");
            assertThat(keys).isNotEmpty().allMatch(("Bearer " + key)::equals);
            assertThat(folder.resolve("out/desk/latest")).doesNotExist();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhichVariableIsNotSet() throws IOException {
        recipe("{endpoint: \"http://127.0.0.1:9/v1\", model: m, key: ZZ_NOT_SET}");
        assertThat(run(2))
                .isEqualTo(
                        "semantic.key: the environment variable ZZ_NOT_SET is not set. Set it to the key of the endpoint.\n");
    }

    @Test
    void neverShowsAKeyThatStandsInTheRecipe() throws IOException {
        recipe("{endpoint: \"http://127.0.0.1:9/v1\", model: m, key: sk-zz-canary}");
        assertThat(run(2)).contains("tilth.yaml:3 semantic.key:").doesNotContain("canary");
        recipe("{}");
        assertThat(run(2, "--set", "semantic.key=sk-zz-canary"))
                .contains("semantic.key")
                .doesNotContain("canary");
    }

    @Test
    void refusesAKeyWithALineEnd() {
        Models models = new Models(Map.of("KEY", "zz-canary\nX-Other: 1"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> models.open(
                        dev.tilth.semantic.SemanticOptions.DEFAULTS
                                .withEndpoint("http://127.0.0.1:9/v1", "m")
                                .withKey("KEY"),
                        folder)))
                .hasMessage("semantic.key: the environment variable KEY holds what cannot be a key. "
                        + "Set it to the key alone, without spaces or line ends.");
    }

    private void recipe(String semantic) throws IOException {
        Files.writeString(folder.resolve("rows.jsonl"), ROWS);
        Files.writeString(
                folder.resolve("tilth.yaml"),
                "name: desk\nsources: [{path: rows.jsonl}]\nsemantic: " + semantic + "\n");
    }

    private String run(int code, String... more) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of(
                "build",
                folder.resolve("tilth.yaml").toString(),
                "--out",
                folder.resolve("out").toString()));
        line.addAll(List.of(more));
        assertThat(Tilth.run(new ByteArrayInputStream(new byte[0]), out, out, line.toArray(new String[0])))
                .isEqualTo(code);
        return printed.toString(StandardCharsets.UTF_8).replaceAll("tilth: [a-z]+\n", "");
    }
}
