package io.linknet.portal.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.client.entity.ApiClient.Pause;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.client.entity.PublicKeys;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Keycloak is told of a client. */
class ClientFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000000a");

    private final Holder holder;
    private final ApiClient client;

    ClientFormTest() throws IOException, JOSEException {
        var organization = JSON.readTree(
                """
                {"id": "org", "alias": "bayu-bank", "attributes": {
                  "member_id": ["01990000-0000-7000-8000-000000000001"], "member_kind": ["BANK"], "name_zh": ["巴渝银行"]}}""");
        holder = new Holder("01990000-0000-7000-8000-000000000001", "bayu-bank", organization);
        var key = new ECKeyGenerator(Curve.P_256).keyID("one").generate().toPublicJWK();
        client = new ApiClient(
                ID,
                "member-bayu-bank-abcdef",
                ClientTerms.of("授信系统", "读订单", List.of("treasurer", "credit-officer"), List.of("procurement")),
                PublicKeys.read(key.toJSONString()),
                true,
                Pause.NONE,
                Instant.parse("2026-11-26T08:00:00Z"));
    }

    @Test
    void signsInByASignedJwtForItselfAndByNothingElse() {
        var form = ClientForm.anew(holder, client);

        assertThat(form.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(form.path("serviceAccountsEnabled").asBoolean()).isTrue();
        for (var way : List.of(
                "publicClient",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "directAccessGrantsEnabled",
                "fullScopeAllowed")) {
            assertThat(form.path(way)).as(way).isEqualTo(JSON.getNodeFactory().booleanNode(false));
        }
        assertThat(attribute(form, "token.endpoint.auth.signing.alg")).isEqualTo("ES256");
        assertThat(attribute(form, "access.token.signed.response.alg")).isEqualTo("ES256");
        assertThat(attribute(form, "dpop.bound.access.tokens")).isEqualTo("true");
        assertThat(attribute(form, "use.refresh.tokens")).isEqualTo("false");
        assertThat(attribute(form, "jwks.string")).contains("\"kid\":\"one\"").doesNotContain("\"d\":");
    }

    @Test
    void asksForNoAudienceUnlessTheProgramNamesTheService() {
        var form = ClientForm.anew(holder, client);

        assertThat(form.path("defaultClientScopes").toString()).isEqualTo("[\"basic\"]");
        assertThat(form.path("optionalClientScopes").toString()).isEqualTo("[\"procurement\"]");
    }

    @Test
    void claimsItsMemberAndRolesInTheShapeOfAPersonsToken() throws IOException {
        var mappers = ClientForm.anew(holder, client).path("protocolMappers");

        var config = mappers.path(0).path("config");
        assertThat(config.path("claim.name").asText()).isEqualTo("organization");
        assertThat(config.path("jsonType.label").asText()).isEqualTo("JSON");
        assertThat(JSON.readTree(config.path("claim.value").asText()))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"bayu-bank": {"id": "org", "member_id": ["01990000-0000-7000-8000-000000000001"],
                  "member_kind": ["BANK"], "name_zh": ["巴渝银行"], "groups": ["/treasurer", "/credit-officer"]}}"""));
        assertThat(mappers.path(1).path("config").path("claim.value").asText()).isEqualTo("授信系统");
        assertThat(mappers).hasSize(2);
    }

    @Test
    void readsWhatItWrote() {
        for (var pause : List.of(Pause.NONE, new Pause(true, false), new Pause(false, true), new Pause(true, true))) {
            var form = ClientForm.anew(holder, client.held(pause)).put("id", ID.toString());

            var read = ClientForm.read(form);

            assertThat(read.terms()).isEqualTo(client.terms());
            assertThat(read.pause()).isEqualTo(pause);
            assertThat(form.path("enabled").asBoolean()).isEqualTo(!pause.holds());
            assertThat(read.keys().json()).isEqualTo(client.keys().json());
            assertThat(read.bound()).isTrue();
            assertThat(read.issuedAt()).isEqualTo(client.issuedAt());
            assertThat(read.version()).isEqualTo(client.held(pause).version());
        }
    }

    @Test
    void tellsEachStateFromTheOthers() {
        var others = List.of(
                client.held(new Pause(true, false)),
                client.held(new Pause(false, true)),
                client.under(ClientTerms.of("授信系统", "读订单", List.of("treasurer"), List.of("procurement"))),
                client.under(
                        ClientTerms.of("授信系统", "读订单", List.of("treasurer", "credit-officer"), List.of("logistics"))));

        assertThat(others.stream().map(ApiClient::version).distinct())
                .hasSize(others.size())
                .doesNotContain(client.version());
    }

    private static String attribute(JsonNode form, String name) {
        return form.path("attributes").path(name).asText();
    }
}
