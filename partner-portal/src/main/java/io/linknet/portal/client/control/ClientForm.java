package io.linknet.portal.client.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.client.entity.ApiClient.Pause;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.client.entity.PublicKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A client as Keycloak writes it.
 *
 * <p>It signs in by a signed JWT and by nothing else, for itself and for nobody else: no browser, no password, no refresh token,
 * no role of the realm. Name and organization of its tokens are fixed claims; a service's audience comes by asking for it.
 */
final class ClientForm {

    /** Claim that says for whom it acts, and in which roles. */
    static final String ORGANIZATION = "organization";

    /** Claim that says who acts. */
    static final String NAME = "name";

    /** Attribute with the member's id. */
    static final String MEMBER = "linknet.member";

    private static final String ISSUED = "linknet.issued";
    private static final String PAUSED = "linknet.paused";
    private static final String WITH_MEMBER = "linknet.member-suspended";
    private static final String KEYS = "jwks.string";
    private static final String BOUND = "dpop.bound.access.tokens";

    private ClientForm() {}

    /** What Keycloak is told to make. */
    static ObjectNode anew(Holder holder, ApiClient client) {
        var form = JsonNodeFactory.instance.objectNode();
        form.put("clientId", client.clientId()).put("protocol", "openid-connect");
        form.put("clientAuthenticatorType", "client-jwt").put("serviceAccountsEnabled", true);
        for (var off : List.of(
                "publicClient",
                "bearerOnly",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "directAccessGrantsEnabled",
                "consentRequired",
                "frontchannelLogout",
                "fullScopeAllowed")) {
            form.put(off, false);
        }
        form.putArray("redirectUris");
        form.putArray("webOrigins");
        form.putArray("defaultClientScopes").add("basic");
        var optional = form.putArray("optionalClientScopes");
        client.terms().serviceNames().forEach(optional::add);
        form.putArray("protocolMappers")
                .add(claim(ORGANIZATION, "JSON", holder.claim(client.terms())))
                .add(claim(NAME, "String", client.terms().name()));
        form.putObject("attributes")
                .put(MEMBER, holder.member())
                .put(ISSUED, client.issuedAt().toString());
        return changed(form, client);
    }

    /** What Keycloak is told to keep in the place of what it wrote. */
    static ObjectNode changed(ObjectNode form, ApiClient client) {
        form.put("name", client.terms().name())
                .put("description", client.terms().purpose());
        form.put("enabled", !client.pause().holds());
        form.withObject("/attributes")
                .put("access.token.signed.response.alg", "ES256")
                .put("access.token.header.type.rfc9068", "true")
                .put("use.refresh.tokens", "false")
                .put("client_credentials.use_refresh_token", "false")
                .put("standard.token.exchange.enabled", "false")
                .put("oauth2.device.authorization.grant.enabled", "false")
                .put("oidc.ciba.grant.enabled", "false")
                .put("use.jwks.url", "false")
                .put("use.jwks.string", "true")
                .put(KEYS, client.keys().json())
                .put("token.endpoint.auth.signing.alg", client.keys().algorithm())
                .put(BOUND, Boolean.toString(client.bound()))
                .put(PAUSED, Boolean.toString(client.pause().byHand()))
                .put(WITH_MEMBER, Boolean.toString(client.pause().withMember()));
        return form;
    }

    /** A claim that is the same in every token. */
    static ObjectNode claim(String name, String type, String value) {
        var mapper = JsonNodeFactory.instance.objectNode();
        mapper.put("name", name).put("protocol", "openid-connect").put("protocolMapper", "oidc-hardcoded-claim-mapper");
        mapper.putObject("config")
                .put("claim.name", name)
                .put("claim.value", value)
                .put("jsonType.label", type)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("userinfo.token.claim", "false")
                .put("introspection.token.claim", "true");
        return mapper;
    }

    /** The client that Keycloak wrote. */
    static ApiClient read(JsonNode form) {
        var attributes = form.path("attributes");
        return new ApiClient(
                UUID.fromString(form.path("id").asText()),
                form.path("clientId").asText(),
                new ClientTerms(
                        form.path("name").asText(), form.path("description").asText(""), roles(form), services(form)),
                PublicKeys.stored(attributes.path(KEYS).asText()),
                attributes.path(BOUND).asBoolean(),
                new Pause(
                        attributes.path(PAUSED).asBoolean(),
                        attributes.path(WITH_MEMBER).asBoolean()),
                Instant.parse(attributes.path(ISSUED).asText()));
    }

    private static Set<Role> roles(JsonNode form) {
        for (var mapper : form.path("protocolMappers")) {
            if (mapper.path("name").asText().equals(ORGANIZATION)) {
                var claim = parsed(mapper.path("config").path("claim.value").asText());
                return stream(claim)
                        .flatMap(member -> stream(member.path("groups")))
                        .map(group -> Role.ofTokenName(group.asText().substring(1)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private static Set<String> services(JsonNode form) {
        return stream(form.path("optionalClientScopes"))
                .map(JsonNode::asText)
                .filter(ClientTerms.SERVICES::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static JsonNode parsed(String json) {
        try {
            return Json.lenient().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no claim", broken);
        }
    }
}
