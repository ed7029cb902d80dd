package io.linknet.portal.member.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.identity.IdentitySettings;
import io.linknet.identity.service.ServiceTokens;
import io.linknet.kernel.rest.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's admin API of LinkNet's realm, asked as the portal itself.
 *
 * <p>Paths begin below the realm: {@code organizations?first=0}. Whoever has asked a person's question has checked before
 * that the person may ask it; Keycloak sees the portal only.
 */
@ApplicationScoped
public class KeycloakAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ERRORS = 400;

    @Inject
    IdentitySettings settings;

    @Inject
    ServiceTokens tokens;

    @Inject
    @ConfigProperty(name = "linknet.identity.internal-url")
    String internalUrl;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What is there. */
    public JsonNode get(String path) throws IOException {
        return ask("GET", path, null).content();
    }

    /**
     * Makes something.
     *
     * @return its id, from the address of what was made; empty where Keycloak names none
     */
    public String post(String path, Object body) throws IOException {
        var location = ask("POST", path, body).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public void put(String path, Object body) throws IOException {
        ask("PUT", path, body);
    }

    public void delete(String path) throws IOException {
        ask("DELETE", path, null);
    }

    /** Takes away what an answer lists, such as roles. */
    public void delete(String path, Object body) throws IOException {
        ask("DELETE", path, body);
    }

    /** A value as it stands in a query or a path. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Answer(JsonNode content, String location) {}

    private Answer ask(String method, String path, @Nullable Object body) throws IOException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + tokens.ofThisService(settings.service()))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body)))
                .build();
        var answer = send(request);
        try (var content = answer.body()) {
            if (answer.statusCode() >= ERRORS) {
                throw new KeycloakRefused(method, path, answer.statusCode());
            }
            return new Answer(
                    Json.lenient().readTree(content),
                    answer.headers().firstValue("Location").orElse(""));
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        }
    }

    private URI address(String path) {
        var issuer = settings.issuer();
        var realm = issuer.substring(issuer.lastIndexOf('/') + 1);
        return URI.create(internalUrl + "/admin/realms/" + realm + "/" + path);
    }

    /** Keycloak has answered, and the answer was no. */
    public static final class KeycloakRefused extends IOException {

        private static final long serialVersionUID = 1L;
        private static final int BAD_REQUEST = 400;
        private static final int NOT_FOUND = 404;
        private static final int CONFLICT = 409;
        private static final int SERVER_ERRORS = 500;

        private final int status;

        KeycloakRefused(String method, String path, int status) {
            super("Keycloak answered " + status + " to " + method + " " + path.replaceAll("\\?.*", ""));
            this.status = status;
        }

        /** What was sent breaks a rule of Keycloak's, such as that of passwords. */
        public boolean isUnusable() {
            return status == BAD_REQUEST;
        }

        /** There is no such thing. */
        public boolean isAbsent() {
            return status == NOT_FOUND;
        }

        /** Whether asking again gets the same answer. */
        public boolean isFinal() {
            return status < SERVER_ERRORS;
        }

        /** There is such a thing already. */
        public boolean isTaken() {
            return status == CONFLICT;
        }
    }
}
