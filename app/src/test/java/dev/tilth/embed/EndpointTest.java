package dev.tilth.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.semantic.Embedding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    private static final String KEY = "zz-canary-key";
    private static final Retry QUICK = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));
    private static final String GOOD =
            "{\"data\":[{\"index\":1,\"embedding\":[0,2]},{\"index\":0,\"embedding\":[3,4]}]}";

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    /** What the server says next, and how. */
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/embeddings", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            answers.remove().give(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForAllTextsAtOnceAndPutsTheVectorsInTheirOrder() throws Exception {
        answers.add(says(200, GOOD));
        List<Embedding> vectors = embed(QUICK);
        assertThat(vectors.get(0).values()).containsExactly(3, 4);
        assertThat(vectors.get(1).values()).containsExactly(0, 2);
        Json.Obj asked = (Json.Obj) JsonReader.read(bodies.get(0));
        assertThat(asked.write())
                .isEqualTo("{\"model\":\"m\",\"input\":[\"one\",\"two\"],\"encoding_format\":\"float\"}");
        assertThat(keys).containsExactly("Bearer " + KEY);
    }

    @Test
    void sendsNoKeyWhereNoneIsNamed() {
        answers.add(says(200, GOOD));
        new Endpoint(base(), "m", "", 2, QUICK).embed(List.of("one", "two"));
        assertThat(keys).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "502", "503", "408"})
    void triesAgainWhatMayPass(int status) {
        answers.add(says(status, "busy"));
        answers.add(says(status, "busy"));
        answers.add(says(200, GOOD));
        assertThat(embed(QUICK)).hasSize(2);
        assertThat(bodies).hasSize(3);
    }

    @Test
    void triesAgainWhereTheConnectionIsCut() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"data\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        answers.add(says(200, GOOD));
        assertThat(embed(QUICK)).hasSize(2);
    }

    @Test
    void givesUpWhereNothingGetsBetter() {
        for (int i = 0; i < 3; i++) {
            answers.add(says(503, "zz-body"));
        }
        refuses("the endpoint answered 503, 3 times. See that the service runs and is not over its limit,"
                + " then build again: the vectors it gave are kept.");
    }

    @Test
    void givesUpWhereAnAnswerDoesNotEnd() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(done);
        });
        Retry impatient = new Retry(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(300));
        assertThatThrownBy(() -> embed(impatient)).hasMessageContaining("no whole answer within 0.3 seconds, 1 times.");
        done.countDown();
    }

    @Test
    void saysWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Endpoint gone = new Endpoint("http://127.0.0.1:" + port + "/v1", "m", KEY, 2, QUICK);
        assertThatThrownBy(() -> gone.embed(List.of("one")))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "semantic.endpoint 127.0.0.1:" + port + ": no connection, or it was cut, 3 times. See that the"
                                + " service runs and is not over its limit, then build again: the vectors it gave are kept.");
    }

    @Test
    void waitsAsLongAsItIsAskedButNotForEver() {
        assertThat(Retry.USUAL.pause(1, 7)).hasSeconds(7);
        assertThat(Retry.USUAL.pause(1, 90_000)).hasSeconds(60);
        assertThat(Retry.USUAL.pause(1, 0)).hasSeconds(1);
        assertThat(Retry.USUAL.pause(3, 0)).hasSeconds(4);
        assertThat(Retry.USUAL.pause(60, 0)).hasSeconds(60);
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            says(429, "").give(exchange);
        });
        answers.add(says(200, GOOD));
        assertThat(embed(QUICK)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            401 | the endpoint answered 401 (no right). See that the variable named by semantic.key holds a valid key.
            403 | the endpoint answered 403 (no right). See that the variable named by semantic.key holds a valid key.
            404 | the endpoint answered 404 (not found). See that semantic.endpoint ends in /v1 and serves this model.
            400 | the endpoint answered 400 (it cannot read the texts). Lower semantic.longest or semantic.batch, and see that the model makes vectors.
            302 | the endpoint answered 302. See what the service says of it.
            """)
    void refusesAtOnceWhatStaysWrong(int status, String message) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Location", base() + "/embeddings");
            says(status, "{\"error\":\"Incorrect API key provided: " + KEY + "\"}")
                    .give(exchange);
        });
        refuses(message);
        assertThat(bodies).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            zz-body no json | is not JSON
            []              | has not one vector for each of 2 texts
            {"data":[{"index":0,"embedding":[1]}]} | has not one vector for each of 2 texts
            {"data":[{"index":0},{"index":1}]} | has an entry without a vector
            {"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]} | does not say which vector is of which text
            {"data":[{"index":0,"embedding":[1]},{"index":9,"embedding":[1]}]} | does not say which vector is of which text
            {"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[null]}]} | has a vector with something in it that is no number
            {"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[NaN]}]} | is not JSON
            """)
    void refusesAnOddAnswer(String body, String what) {
        answers.add(says(200, body));
        refuses("the answer " + what
                + ". See that the address is that of an OpenAI-compatible service and that the model"
                + " makes vectors.");
    }

    @Test
    void refusesAnAnswerThatDoesNotFitIntoMemory() {
        answers.add(says(200, " ".repeat(1 << 20)));
        refuses("the answer is over 786432 bytes. Lower semantic.batch.");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> embed(QUICK))
                .isInstanceOf(Fault.class)
                .hasMessage("semantic.endpoint " + base().replaceAll("http://|/v1", "") + ": " + message)
                .hasMessageNotContaining(KEY)
                .hasMessageNotContaining("zz-body");
    }

    private List<Embedding> embed(Retry retry) {
        return new Endpoint(base(), "m", KEY, 2, retry).embed(List.of("one", "two"));
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private static Answer says(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
