package io.linknet.kernel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A small HTTP client in the name of one caller, or of nobody.
 *
 * <p>Commands get a fresh {@code Idempotency-Key} unless the test brings one. Immutable: {@link #with} gives another.
 */
public final class HttpApi {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final URI base;
    private final Map<String, String> headers;

    private HttpApi(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** Talks to a service as nobody; paths are appended to that address. */
    public static HttpApi at(URI base) {
        var text = base.toString();
        return new HttpApi(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text), Map.of());
    }

    /** The same with a bearer token. */
    public HttpApi as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with one more header, or another value of it. */
    public HttpApi with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpApi(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** The bytes of a file; the test fails unless it is there. */
    public byte[] file(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::setHeader);
        var answer = exchange(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError("expected a file at " + path + " but got " + answer.statusCode());
        }
        return answer.body();
    }

    /** Posts a record, map or tree as JSON, or a text as it is. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Puts a record, map or tree as JSON, or a text as it is. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends any request, bytes as they are; a body needs a {@code Content-Type} other than JSON to be set beforehand. */
    public Answer send(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        request.header("Accept-Language", headers.getOrDefault("Accept-Language", "en"));
        headers.forEach(request::setHeader);
        if (!method.equals("GET") && !headers.containsKey("Idempotency-Key")) {
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!headers.containsKey("Content-Type")) {
                request.setHeader("Content-Type", "application/json");
            }
            request.method(
                    method,
                    body instanceof byte[] bytes
                            ? BodyPublishers.ofByteArray(bytes)
                            : BodyPublishers.ofString(text(body)));
        }
        return new Answer(exchange(request.build(), BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(request + " " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** A header's first value, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The body as a tree; {@code answer.json().at("/lines/0/quantity/amount").asText()}. */
        public JsonNode json() {
            try {
                return Json.lenient().readTree(body());
            } catch (JsonProcessingException unreadable) {
                throw new AssertionError(this + " is not JSON", unreadable);
            }
        }

        /** The slug of a problem answer: the last part of its {@code type}. */
        public String problem() {
            var type = json().path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** Itself, if the status is that; otherwise the test fails and shows the answer. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + " but got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri().getPath() + " -> " + status() + " " + body();
        }
    }
}
