package dev.enlace.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enlace over its own REST API, as any other program would use it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private String token = "";

    /** An answer that is not a success. */
    static final class Refused extends RuntimeException {
        private final String code;

        Refused(String request, int status, String code, String body) {
            super(request + " was answered " + status + ": " + body);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    Api(URI base) {
        this.base = base;
    }

    /** Signs in; later calls are made in this user's name. */
    void signIn(String username, String password) {
        token = post("/v1/auth/token", Map.of("username", username, "password", password))
                .get("accessToken")
                .asText();
    }

    String token() {
        return token;
    }

    JsonNode get(String path) {
        return body(send("GET", path, "application/json", null, null));
    }

    /** Every item of a list, page by page. */
    void forEach(String path, Consumer<JsonNode> consumer) {
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.get("items").forEach(consumer);
            var next = page.path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
        } while (cursor != null);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return post(path, "application/json", json(body));
    }

    JsonNode post(String path, String contentType, byte[] body) {
        return body(send("POST", path, contentType, body, null));
    }

    /** Changes what {@code resource} shows, as it stands now. */
    JsonNode act(String resource, String path, Map<String, ?> body) {
        var etag = send("GET", resource, "application/json", null, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return body(send("POST", path, "application/json", json(body), etag));
    }

    /** Waits for a job that a call has started, and answers it as it ended. */
    JsonNode finished(JsonNode started) {
        var path = "/v1/jobs/" + started.get("id").asText();
        for (var job = started; ; job = get(path)) {
            switch (job.get("status").asText()) {
                case "SUCCEEDED" -> {
                    return job;
                }
                case "FAILED", "CANCELLED" -> throw new IllegalStateException("job ended badly: " + job);
                default -> pause();
            }
        }
    }

    private HttpResponse<byte[]> send(
            String method, String path, String contentType, byte @Nullable [] body, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                var text = new String(response.body(), StandardCharsets.UTF_8);
                var code = text.startsWith("{") ? body(response).path("code").asText() : "";
                throw new Refused(method + " " + path, response.statusCode(), code, text);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
