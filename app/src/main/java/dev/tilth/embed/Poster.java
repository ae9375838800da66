package dev.tilth.embed;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON to one address. What is busy or broken for a moment (408, 429, 5xx, a lost connection, no answer in time) is
 * tried again; all else is a fault at once. Nothing of an answer's body is ever shown: it may quote the texts or the key.
 * Redirects are not followed: they would carry texts to a place that the recipe does not name. Called by many threads.
 */
final class Poster {
    private static final int OK = 200;

    private final URI address;
    private final String key;
    private final Retry retry;
    private final HttpClient client;

    /** @param key sent as a bearer token; empty for none */
    Poster(URI address, String key, Retry retry) {
        this.address = address;
        this.key = key;
        this.retry = retry;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(retry.answer())
                .build();
    }

    /**
     * The body of the answer.
     *
     * @param most bytes that it may have
     * @throws Fault where there is none, with the host and what to do
     */
    byte[] post(String json, int most) {
        Trouble trouble = new Trouble("no try was made", 0);
        for (int failed = 0; failed < retry.tries(); failed++) {
            if (failed > 0) {
                pause(retry.pause(failed, trouble.after()).toMillis());
            }
            try {
                HttpResponse<byte[]> answer = send(json, most);
                if (answer.statusCode() == OK) {
                    return answer.body();
                }
                trouble = trouble(answer);
            } catch (TimeoutException e) {
                trouble = new Trouble("no whole answer within " + retry.answer().toMillis() / 1000.0 + " seconds", 0);
            } catch (Bounded.TooLong e) {
                throw fault("the answer is over " + most + " bytes", "Lower semantic.batch.");
            } catch (IOException e) {
                trouble = new Trouble("no connection, or it was cut", 0);
            }
        }
        throw fault(
                trouble.what() + ", " + retry.tries() + " times",
                "See that the service runs and is not over its limit, then build again: the vectors it gave are kept.");
    }

    /** The whole answer is due in time: the client's own limit ends with the headers. */
    private HttpResponse<byte[]> send(String json, int most) throws IOException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(), head -> new Bounded(most));
        try {
            return answer.get(retry.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost ? lost : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was due", e);
        } finally {
            answer.cancel(true);
        }
    }

    private Trouble trouble(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status != 408 && status != 429 && status < 500) {
            throw refused(status);
        }
        String after = answer.headers().firstValue("Retry-After").orElse("");
        return new Trouble("the endpoint answered " + status, after.matches("[0-9]{1,6}") ? Long.parseLong(after) : 0);
    }

    private Fault refused(int status) {
        String what = "the endpoint answered " + status;
        return switch (status) {
            case 401, 403 ->
                fault(
                        what + " (no right)",
                        key.isEmpty()
                                ? "Name the environment variable that holds its key in semantic.key."
                                : "See that the variable named by semantic.key holds a valid key.");
            case 404 -> fault(what + " (not found)", "See that semantic.endpoint ends in /v1 and serves this model.");
            case 400, 413, 422 ->
                fault(
                        what + " (it cannot read the texts)",
                        "Lower semantic.longest or semantic.batch, and see that the model makes vectors.");
            default -> fault(what, "See what the service says of it.");
        };
    }

    /** A fault of this address: host and port are shown, nothing else of it. */
    Fault fault(String what, String remedy) {
        return new Fault("semantic.endpoint " + address.getAuthority(), what, remedy);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before another try", e);
        }
    }

    /**
     * Why a try failed.
     *
     * @param after seconds that the endpoint asks to wait; 0 where it does not
     */
    private record Trouble(String what, long after) {}
}
