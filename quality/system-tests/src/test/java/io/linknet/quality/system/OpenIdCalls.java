package io.linknet.quality.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls of the running Keycloak's OpenID endpoints, field by field, as a client's library would not make them. */
final class OpenIdCalls {

    static final String ORIGIN = RunningProduct.url();
    static final String ISSUER = ORIGIN + "/auth/realms/linknet";
    static final String OPENID = ISSUER + "/protocol/openid-connect/";
    static final String PUSH = "ext/par/request";
    static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more";
    /** SHA-256 of the verifier. */
    static final String CHALLENGE = challenge();

    static final String PORTAL = basic("partner-portal", RunningProduct.secret("client-partner-portal"));
    static final String DEMO = basic("linknet-demo", RunningProduct.clientSecret());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OpenIdCalls() {}

    static String basic(String client, String secret) {
        var pair = (client + ':' + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String challenge() {
        try {
            var sha256 = java.security.MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha256.digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a client asks for at a sign-in, rightly. */
    static Map<String, String> question(String client, String callback) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", client);
        fields.put("response_type", "code");
        fields.put("redirect_uri", ORIGIN + callback);
        fields.put("scope", "openid");
        fields.put("state", "s");
        fields.put("code_challenge", CHALLENGE);
        fields.put("code_challenge_method", "S256");
        return fields;
    }

    /** The same fields, one of them otherwise; without it when the value is null. */
    static Map<String, String> but(Map<String, String> fields, String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(fields);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    static HttpResponse<String> post(String endpoint, @Nullable String credentials, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(URI.create(OPENID + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return send(request);
    }

    /** Whether a browser with that question comes to a login page, or is led on without being told an error. */
    static boolean isAsked(String query) {
        var answer = send(HttpRequest.newBuilder(URI.create(OPENID + "auth?" + query)));
        var goesTo = answer.headers().firstValue("Location").orElse("");
        return answer.body().contains("name=\"username\"")
                || goesTo.contains("evil.example")
                || !goesTo.isEmpty() && !goesTo.contains("error=");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException nonsense) {
            throw new AssertionError(answer.body(), nonsense);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
