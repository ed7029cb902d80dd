package io.linknet.portal.provider.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an OpenID provider says of itself (OpenID Connect Discovery 1.0), as far as it is needed.
 *
 * @param issuer as its tokens name it
 * @param endpoints addresses in Keycloak's words
 * @param clientAuthentication how the client secret is shown, in Keycloak's words
 */
public record Discovery(String issuer, Map<String, String> endpoints, String clientAuthentication) {

    private static final Set<String> SIGNATURES =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    /**
     * Reads a document.
     *
     * @param typed the issuer as the administrator typed it
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is another issuer's, or does not offer what LinkNet needs:
     *     the code flow, signed identity tokens, a client secret in the header or the form
     */
    public static Discovery read(String typed, JsonNode document) {
        if (!document.isObject()) {
            throw ProviderProblem.DISCOVERY_UNREADABLE.at("/issuer");
        }
        var issuer = document.path("issuer").asText();
        if (!withoutSlash(issuer).equals(withoutSlash(typed))) {
            throw ProviderProblem.ISSUER_DIFFERS.at("/issuer", shortened(issuer));
        }
        requireOffered(document, "response_types_supported", Set.of("code"));
        requireOffered(document, "id_token_signing_alg_values_supported", SIGNATURES);
        var endpoints = new LinkedHashMap<String, String>();
        endpoints.put("authorizationUrl", required(document, "authorization_endpoint"));
        endpoints.put("tokenUrl", required(document, "token_endpoint"));
        endpoints.put("jwksUrl", required(document, "jwks_uri"));
        var logout = document.path("end_session_endpoint").asText();
        if (!logout.isEmpty()) {
            endpoints.put("logoutUrl", logout);
        }
        return new Discovery(issuer, endpoints, clientAuthentication(document));
    }

    private static String required(JsonNode document, String name) {
        var value = document.path(name).asText();
        if (value.isEmpty()) {
            throw ProviderProblem.PROVIDER_UNFIT.at("/issuer", name);
        }
        return value;
    }

    private static void requireOffered(JsonNode document, String name, Set<String> wanted) {
        if (texts(document, name).stream().noneMatch(wanted::contains)) {
            throw ProviderProblem.PROVIDER_UNFIT.at("/issuer", name);
        }
    }

    /** What is not said is {@code client_secret_basic}, by the standard. */
    private static String clientAuthentication(JsonNode document) {
        var name = "token_endpoint_auth_methods_supported";
        var methods = texts(document, name);
        if (methods.isEmpty() || methods.contains("client_secret_basic")) {
            return "client_secret_basic";
        }
        requireOffered(document, name, Set.of("client_secret_post"));
        return "client_secret_post";
    }

    private static Set<String> texts(JsonNode document, String name) {
        var texts = new HashSet<String>();
        document.path(name).forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** The provider as Keycloak is told of it. */
    public IdentityProvider provider(String clientId, MailDomain domain) {
        var settings = new LinkedHashMap<>(endpoints);
        settings.put("issuer", issuer);
        settings.put("clientId", clientId);
        settings.put("clientAuthMethod", clientAuthentication);
        settings.put("useJwksUrl", "true");
        settings.put("validateSignature", "true");
        settings.put("pkceEnabled", "true");
        settings.put("pkceMethod", "S256");
        settings.put("defaultScope", "openid profile email");
        settings.put("loginHint", "true");
        settings.put("uiLocales", "true");
        settings.put("backchannelSupported", "true");
        settings.put("disableUserInfo", "true");
        settings.put("filteredByClaim", "true");
        settings.put("claimFilterName", "email");
        settings.put("claimFilterValue", addressesIn(domain));
        return new IdentityProvider(Protocol.OIDC, issuer, domain.name(), settings);
    }

    /** A pattern of the addresses that the provider may bring; whoever it names beside them stays outside. */
    static String addressesIn(MailDomain domain) {
        return "(?i)[^@\\s]+@" + domain.name().replace(".", "\\.");
    }
}
