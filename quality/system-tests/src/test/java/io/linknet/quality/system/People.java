package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who works for whom, as the realm's administrator sets it. */
final class People {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private People(String token) {
        this.token = token;
    }

    /** Signs the administrator in, for a minute or so. */
    static People asTheAdministrator() {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(RunningProduct.secret("keycloak-admin-password"), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(RunningProduct.url() + "/auth/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return new People(read(send(request, 200)).at("/access_token").asText());
    }

    /** A person with the password of the demo accounts, who works for nobody yet; returns the id. */
    String register(String email, String name) {
        var person = Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                name,
                "credentials",
                List.of(Map.of("type", "password", "value", RunningProduct.password(), "temporary", false)));
        var location = ask("POST", "users", person, 201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** From now on the person works for that member, in those roles. */
    void join(String person, String member, String... roles) {
        var organization = "organizations/" + organization(member);
        ask("POST", organization + "/members", person, 201);
        for (var role : roles) {
            var group = read(ask("GET", organization + "/groups/group-by-path/" + role, null, 200));
            ask("PUT", organization + "/groups/" + group.at("/id").asText() + "/members/" + person, null, 204);
        }
    }

    /** A member of that kind with a group for each role. */
    void found(String alias, String kind, List<String> roles) {
        var attributes = Map.of(
                "member_id", List.of(UUID.randomUUID().toString()),
                "member_kind", List.of(kind),
                "name_zh", List.of(alias),
                "name_en", List.of(alias));
        ask(
                "POST",
                "organizations",
                Map.of("name", alias, "alias", alias, "enabled", true, "attributes", attributes),
                201);
        var organization = "organizations/" + organization(alias);
        roles.forEach(role -> ask("POST", organization + "/groups", Map.of("name", role), 201));
    }

    /** The member is no more; its people stay. */
    void dissolve(String alias) {
        ask("DELETE", "organizations/" + organization(alias), null, 204);
    }

    void leave(String person, String member) {
        ask("DELETE", "organizations/" + organization(member) + "/members/" + person, null, 204);
    }

    void forget(String person) {
        ask("DELETE", "users/" + person, null, 204);
    }

    /** From now on the realm signs with a new key; the older ones are still published. */
    void signWithANewKey() {
        var newest = Long.toString(Instant.now().getEpochSecond());
        var key = Map.of(
                "name",
                "signing-" + newest,
                "providerId",
                "ecdsa-generated",
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                Map.of(
                        "ecdsaEllipticCurveKey", List.of("P-256"),
                        "active", List.of("true"),
                        "enabled", List.of("true"),
                        "priority", List.of(newest)));
        ask("POST", "components", key, 201);
    }

    /** The next sign-in of the person begins with that, for example {@code webauthn-register}. */
    void require(String person, String action) {
        ask("PUT", "users/" + person, Map.of("requiredActions", List.of(action)), 204);
    }

    /** How often the person has given a wrong password or code of late. */
    int failuresOf(String person) {
        return read(ask("GET", "attack-detection/brute-force/users/" + person, null, 200))
                .at("/numFailures")
                .asInt();
    }

    /** The roles of a person in a member, by name. */
    List<String> rolesOf(String person, String member) {
        var groups =
                read(ask("GET", "organizations/" + organization(member) + "/members/" + person + "/groups", null, 200));
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.at("/name").asText())
                .sorted()
                .toList();
    }

    private String organization(String alias) {
        for (var organization : read(ask("GET", "organizations?max=200", null, 200))) {
            if (organization.at("/alias").asText().equals(alias)) {
                return organization.at("/id").asText();
            }
        }
        throw new AssertionError("no member " + alias);
    }

    /** Whether there is an account of that name. */
    boolean know(String username) {
        return !read(ask("GET", "users?exact=true&username=" + username, null, 200))
                .isEmpty();
    }

    /** The account of that name is no more, if there is one. */
    void forgetNamed(String username) {
        read(ask("GET", "users?exact=true&username=" + username, null, 200))
                .forEach(person -> forget(person.at("/id").asText()));
    }

    /** Somebody else's realm beside LinkNet's. */
    void openRealm(Map<String, Object> realm) {
        askAt("", "POST", realm, 201);
    }

    void closeRealm(String name) {
        askAt("/" + name, "DELETE", null, 204);
    }

    private HttpResponse<String> ask(String method, String path, @Nullable Object body, int expected) {
        return askAt("/linknet/" + path, method, body, expected);
    }

    private HttpResponse<String> askAt(String path, String method, @Nullable Object body, int expected) {
        var request = HttpRequest.newBuilder(URI.create(RunningProduct.url() + "/auth/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return send(request.method(method, body == null ? BodyPublishers.noBody() : json(body)), expected);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, int expected) {
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer + " " + answer.body()).isEqualTo(expected);
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException nonsense) {
            throw new AssertionError(answer.body(), nonsense);
        }
    }
}
