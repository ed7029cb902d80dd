package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.ECKey;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member's program acts under a key of its own, as far as it was allowed to and no further. */
@ExtendWith(RunningProduct.class)
class ClientsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PORTAL = "partner-portal";
    private static final String ADMINISTRATOR = "admin@shancheng.example";
    private static final String ORDERS = "/api/procurement/orders";

    private final Api administrator = Api.as(ADMINISTRATOR);
    private final ECKey key = Program.newKey("first");
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void endThem() {
        var now = Api.as(ADMINISTRATOR);
        for (var id : made) {
            var found = now.get(PORTAL, "clients/" + id);
            if (found.status() == 200) {
                var ended = now.send(
                        PORTAL,
                        "DELETE",
                        "clients/" + id,
                        null,
                        found.etag(),
                        UUID.randomUUID().toString());
                assertThat(ended.status()).as(ended.body()).isEqualTo(204);
            }
        }
    }

    @Test
    void actsForItsMemberUnderItsName() {
        var client = issue("ERP", true, "buyer");
        var program = new Program(client.path("clientId").asText(), key);

        var given = program.ask("procurement");

        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        assertThat(given.body().path("token_type").asText()).isEqualTo("DPoP");
        assertThat(given.body().path("expires_in").asInt()).isBetween(1, 300);
        assertThat(given.body().has("refresh_token")).isFalse();
        var own = program.get(given.token(), ORDERS + "?limit=2");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(read(administrator.get(PORTAL, "clients/" + id(client)), 200)
                        .path("lastUsedOn")
                        .asText())
                .matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void doesNothingWithoutTheProofOfThatRequest() {
        var program = program(issue("ERP", true, "buyer"));
        var token = program.ask("procurement").token();
        var proof = program.proof("GET", Program.address(ORDERS), token);
        var thief = new Program("thief", Program.newKey("thief"));

        assertThat(Program.get("DPoP " + token, ORDERS, proof).statusCode()).isEqualTo(200);
        refuses(Program.get("DPoP " + token, ORDERS, proof));
        refuses(Program.get("Bearer " + token, ORDERS, null));
        refuses(Program.get("Bearer " + token, ORDERS, program.proof("GET", Program.address(ORDERS), token)));
        refuses(Program.get("DPoP " + token, ORDERS, null));
        refuses(Program.get("DPoP " + token, ORDERS, thief.proof("GET", Program.address(ORDERS), token)));
        refuses(Program.get("DPoP " + token, ORDERS, program.proof("POST", Program.address(ORDERS), token)));
        refuses(Program.get("DPoP " + token, ORDERS, program.proof("GET", Program.address("/api/x"), token)));
        refuses(Program.get("DPoP " + token, ORDERS, program.proof("GET", Program.address(ORDERS), token + "x")));
        refuses(program.get(token, "/api/logistics/shipments"));
    }

    @Test
    void getsNoTokenByAnotherWay() {
        var client = issue("ERP", true, "buyer");
        var clientId = client.path("clientId").asText();
        var program = program(client);

        assertThat(program.askWithoutProof("procurement").status()).isEqualTo(400);
        assertThat(new Program(clientId, Program.newKey("first"))
                        .ask("procurement")
                        .status())
                .isIn(400, 401);
        assertThat(program.askWithAssertionFor("https://elsewhere.example", "procurement")
                        .status())
                .isIn(400, 401);
        assertThat(program.ask("logistics").status()).isEqualTo(400);
        Stream.of(
                        Map.of("grant_type", "client_credentials", "client_id", clientId),
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", "x"),
                        Map.of("grant_type", "password", "client_id", clientId, "username", "a", "password", "b"))
                .forEach(fields -> assertThat(Program.ask(fields, null).status())
                        .as(fields.toString())
                        .isIn(400, 401));
    }

    @Test
    void doesNoMoreThanItsRoles() {
        var program = program(issue("Scale", true, "quality-inspector"));
        var token = program.ask("procurement").token();

        assertThat(program.get(token, ORDERS).statusCode()).isEqualTo(200);
        assertThat(program.post(token, "/api/procurement/demands", "{}").statusCode())
                .isEqualTo(403);
        assertThat(program.get(token, ORDERS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void seesNoDocumentOfOthers() {
        var foreign = read(
                        Api.as("clerk@shizhu-chili.example")
                                .send(
                                        "procurement",
                                        "POST",
                                        "bases",
                                        """
                {"code":"B-%s","name":"x","district":"500240"}"""
                                                .formatted(UUID.randomUUID()
                                                        .toString()
                                                        .substring(0, 8))),
                        201)
                .path("id")
                .asText();
        var program = program(issue("ERP", true, "seller"));

        var answer = program.get(program.ask("procurement").token(), "/api/procurement/bases/" + foreign);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void changesItsKeyWithoutABreak() {
        var client = issue("ERP", true, "buyer");
        var next = Program.newKey("second");
        var renewed = new Program(client.path("clientId").asText(), next);

        edit(
                "POST",
                client,
                "/keys",
                Map.of("keys", JSON.valueToTree(next.toPublicJWK().toJSONObject())));
        assertThat(program(client).ask("procurement").status()).isEqualTo(200);
        assertThat(renewed.ask("procurement").status()).isEqualTo(200);
        edit("DELETE", client, "/keys/first", null);
        assertThat(program(client).ask("procurement").status()).isIn(400, 401);
        assertThat(renewed.ask("procurement").status()).isEqualTo(200);
        assertThat(send("DELETE", "clients/" + id(client) + "/keys/second", null, etag(client))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isPausedChangedAndDeleted() {
        var client = issue("ERP", true, "buyer");
        var program = program(client);

        edit("POST", client, "/pause", null);
        assertThat(program.ask("procurement").status()).isIn(400, 401);
        edit("POST", client, "/resumption", null);
        assertThat(program.ask("procurement").status()).isEqualTo(200);
        edit(
                "PUT",
                client,
                "",
                Map.of("name", "Dispatch", "roles", List.of("dispatcher"), "services", List.of("logistics")));
        assertThat(program.ask("procurement").status()).isEqualTo(400);
        assertThat(program.get(program.ask("logistics").token(), "/api/logistics/shipments")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "clients/" + id(client), null, etag(client)).status())
                .isEqualTo(204);
        assertThat(program.ask("logistics").status()).isIn(400, 401);
        assertThat(administrator.get(PORTAL, "clients/" + id(client)).status()).isEqualTo(404);
    }

    @Test
    void getsNoTokenWhileItsMemberIsSuspended() {
        var program = program(issue("ERP", true, "buyer"));
        assertThat(program.ask("procurement").body().path("expires_in").asInt()).isBetween(1, 300);
        try (var browsers = Browsers.open();
                var one = browsers.atADesk("operator@linknet.example").signIn();
                var other = browsers.atADesk("operator2@linknet.example").signIn()) {
            var standing = Suspending.of(one, "山城", Words.in("zh"), "clients-");
            standing.change(one, other, "SUSPENDED");
            var refused = program.ask("procurement").status();
            standing.change(other, one, "ACTIVE");

            assertThat(refused).isIn(400, 401);
            assertThat(program.get(program.ask("procurement").token(), ORDERS).statusCode())
                    .isEqualTo(200);
        } finally {
            Api.forgetSignIns();
        }
    }

    @Test
    void carriesAPlainTokenWhereTheMemberSaysSo() {
        var program = program(issue("Sheet", false, "buyer"));

        var given = program.askWithoutProof("procurement");

        assertThat(given.body().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(Program.get("Bearer " + given.token(), ORDERS, null).statusCode())
                .isEqualTo(200);
        refuses(program.get(given.token(), ORDERS));
    }

    @Test
    void isTheSameOneWhenItsIssueIsRepeated() {
        var command = UUID.randomUUID().toString();
        var body = body("Twice", true, "buyer");

        var first = administrator.send(PORTAL, "POST", "clients", body, "\"0\"", command);
        var second = administrator.send(PORTAL, "POST", "clients", body, "\"0\"", command);

        made.add(id(read(first, 201)));
        assertThat(read(second, 201)).isEqualTo(read(first, 201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buyer@shancheng.example", "clerk@shizhu-chili.example"})
    void isNobodysBusinessButTheAdministrators(String account) {
        var client = issue("ERP", true, "buyer");
        var other = Api.as(account);

        assertThat(other.get(PORTAL, "clients").status()).isEqualTo(403);
        assertThat(other.get(PORTAL, "clients/" + id(client)).status()).isEqualTo(403);
        assertThat(other.send(PORTAL, "POST", "clients", body("Mine", true, "buyer"))
                        .status())
                .isEqualTo(403);
        assertThat(other.send(PORTAL, "DELETE", "clients/" + id(client), null).status())
                .isEqualTo(403);
    }

    @Test
    void isUnknownToTheAdministratorOfAnotherMember() {
        var client = issue("ERP", true, "buyer");
        var other = Api.as("operator@linknet.example");

        assertThat(other.get(PORTAL, "clients/" + id(client)).status()).isEqualTo(404);
        assertThat(other.send(PORTAL, "DELETE", "clients/" + id(client), null).status())
                .isEqualTo(404);
        assertThat(read(other.get(PORTAL, "clients"), 200).toString())
                .doesNotContain(client.path("clientId").asText());
    }

    @Test
    void isNotIssuedWithAPrivateKeyNorAsAnAdministrator() {
        var secret = body("ERP", true, "buyer").replace("\"kty\"", "\"d\":\"AQAB\",\"kty\"");

        assertThat(administrator.send(PORTAL, "POST", "clients", secret).body()).contains("private-key-shown");
        assertThat(administrator
                        .send(PORTAL, "POST", "clients", body("ERP", true, "administrator"))
                        .body())
                .contains("clients-administer-nothing", "/roles");
    }

    private JsonNode issue(String name, boolean bound, String role) {
        var issued = read(administrator.send(PORTAL, "POST", "clients", body(name, bound, role)), 201);
        made.add(id(issued));
        return issued;
    }

    private String body(String name, boolean bound, String role) {
        return text(Map.of(
                "name",
                name,
                "purpose",
                "System test",
                "roles",
                List.of(role),
                "services",
                List.of("procurement"),
                "keys",
                key.toPublicJWK().toJSONObject(),
                "bound",
                bound));
    }

    private Program program(JsonNode client) {
        return new Program(client.path("clientId").asText(), key);
    }

    private void edit(String method, JsonNode client, String path, @Nullable Object body) {
        var answer = send(method, "clients/" + id(client) + path, body == null ? null : text(body), etag(client));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String etag(JsonNode client) {
        return administrator.get(PORTAL, "clients/" + id(client)).etag();
    }

    private Api.Answer send(String method, String path, @Nullable String body, String etag) {
        return administrator.send(
                PORTAL, method, path, body, etag, UUID.randomUUID().toString());
    }

    private static void refuses(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("DPoP");
    }

    private static String id(JsonNode client) {
        return client.path("id").asText();
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode read(Api.Answer answer, int expected) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException nonsense) {
            throw new AssertionError(answer.body(), nonsense);
        }
    }
}
