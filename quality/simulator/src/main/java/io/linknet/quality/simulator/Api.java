package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.identity.headless.SignedInPerson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The product's APIs as a careful client uses them.
 *
 * <p>A lost answer, a service that restarts, an identity provider that is away: the same request goes out again with the
 * same key, until it is answered or {@link #PATIENCE} is over. Refusals are not repeated.
 */
final class Api {

    /** Names in order: Java shuffles its small maps in each run, and a repeated request must be the same to the byte. */
    static final ObjectMapper JSON = new ObjectMapper()
            .configure(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private static final long PAUSE_MILLIS = 150;

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(URI url) {
        this.url = url;
    }

    /** An answer with its ETag; empty when there was none. */
    record Answer(int status, JsonNode body, String etag, boolean asksForASecondFactor) {}

    /** Reads {@code /api/<path>}; the first segment is the service. */
    JsonNode get(Person who, String path) {
        return send(who, "GET", path, "", "", "").body();
    }

    /** Sends a command; the step makes its key, so that the same step has one effect. */
    JsonNode command(Person who, String method, String path, String step, Object body) {
        return send(who, method, path, key(step), "", text(body)).body();
    }

    /** Sends a command about the version just seen, and looks again when somebody was faster; the new has no version. */
    JsonNode edit(Person who, String method, String path, String seenAt, String step, Object body) {
        var text = text(body);
        return patiently(
                        method + " " + path,
                        () -> {
                            var seen = attempt(who, "GET", seenAt, "", "", "");
                            return isPassing(seen) ? seen : attempt(who, method, path, key(step), seen.etag(), text);
                        },
                        answer -> !isPassing(answer) && !isOvertaken(answer),
                        answer -> accepted(answer, method, path))
                .body();
    }

    private static boolean isOvertaken(Answer answer) {
        return answer.status() == 412 || answer.body().path("type").asText().endsWith("/changed-meanwhile");
    }

    /** Asks again until the answer is as wanted; events need a moment. */
    JsonNode await(Person who, String path, String what, Predicate<JsonNode> wanted) {
        return patiently(what, () -> get(who, path), wanted, Function.identity());
    }

    private Answer send(Person who, String method, String path, String key, String etag, String body) {
        return patiently(
                method + " " + path,
                () -> attempt(who, method, path, key, etag, body),
                answer -> !isPassing(answer),
                answer -> accepted(answer, method, path));
    }

    /** A service that is not deployed yet answers 404 without a problem document, and our own fault is worth a retry. */
    private static boolean isPassing(Answer answer) {
        return PASSING.contains(answer.status())
                || answer.status() >= 500
                || answer.status() == 404 && !answer.body().has("type")
                || answer.body().path("type").asText().endsWith("/request-in-progress");
    }

    private static Answer accepted(Answer answer, String method, String path) {
        if (answer.status() >= 400) {
            throw new Refused(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private <A, B> B patiently(String what, Supplier<A> attempt, Predicate<A> enough, Function<A, B> result) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        Object last = "nothing";
        while (System.nanoTime() < end) {
            try {
                var answer = attempt.get();
                if (enough.test(answer)) {
                    return result.apply(answer);
                }
                last = answer;
            } catch (Unreachable away) {
                last = away;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        throw new IllegalStateException("no end to \"" + what + "\" within " + PATIENCE + "; last: " + last);
    }

    private Answer attempt(Person who, String method, String path, String key, String etag, String body) {
        var answer = once(who, method, path, key, etag, body);
        if (!answer.asksForASecondFactor()) {
            return answer;
        }
        who.stepUp();
        return once(who, method, path, key, etag, body);
    }

    private Answer once(Person who, String method, String path, String key, String etag, String body) {
        var service = path.substring(0, path.indexOf('/'));
        var request = HttpRequest.newBuilder(url.resolve("/api/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/ld+json, application/problem+json")
                .header("Accept-Language", "en")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        who.tokenFor(service).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        header(request, "Content-Type", body.isEmpty() ? "" : "application/json");
        header(request, "Idempotency-Key", key);
        header(request, "If-Match", etag);
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            var body = isJson ? JSON.readTree(answer.body()) : JSON.createObjectNode();
            return new Answer(
                    answer.statusCode(),
                    body,
                    answer.headers().firstValue("ETag").orElse(""),
                    SignedInPerson.isAskedBy(
                            answer.statusCode(),
                            answer.headers().firstValue("WWW-Authenticate").orElse("")));
        } catch (IOException away) {
            throw new Unreachable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static String key(String step) {
        return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Nobody answered; the next try may be luckier. */
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(Throwable reason) {
            super(reason);
        }
    }

    /** The product said no. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}
