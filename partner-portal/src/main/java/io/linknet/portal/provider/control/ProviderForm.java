package io.linknet.portal.provider.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a provider is written in Keycloak: what the realm's own bank has, and by which change it came. */
final class ProviderForm {

    /** Domain whose addresses lead to the provider. */
    static final String DOMAIN = "kc.org.domain";

    private static final String REDIRECT = "kc.org.broker.redirect.mode.email-matches";
    private static final String CHANGE = "linknet.change";

    /** Setting of ours that a mapper reads, not Keycloak. */
    static final String EMAIL_ATTRIBUTE = "linknet.email-attribute";

    private static final String DISPLAY_NAME = "urn:oid:2.16.840.1.113730.3.1.241";

    private ProviderForm() {}

    /** A provider that is to be; it leads nobody anywhere until {@link #opened} it is. */
    static ObjectNode anew(String alias, String displayName, ProviderChange change, String secret) {
        var provider = change.provider();
        var form = Json.mapper().createObjectNode();
        form.put("alias", alias);
        form.put("displayName", displayName);
        form.put("providerId", provider.protocol().keycloakId());
        form.put("enabled", true);
        form.put("trustEmail", true);
        form.put("storeToken", false);
        form.put("addReadTokenRoleOnCreate", false);
        form.put("linkOnly", false);
        form.put("hideOnLogin", false);
        form.put("firstBrokerLoginFlowAlias", "first broker login");
        form.put("postBrokerLoginFlowAlias", "after a provider");
        var config = form.putObject("config");
        provider.settings().forEach(config::put);
        config.put("syncMode", "IMPORT");
        config.put(CHANGE, change.id().toString());
        if (!secret.isEmpty()) {
            config.put("clientSecret", secret);
        }
        return form;
    }

    /** The same, so that addresses of its domain lead to it. */
    static ObjectNode opened(ObjectNode form, String domain) {
        var config = (ObjectNode) form.path("config");
        config.put(DOMAIN, domain);
        config.put(REDIRECT, "true");
        return form;
    }

    /** Whether it came by that change. */
    static boolean cameBy(JsonNode form, ProviderChange change) {
        return form.path("config").path(CHANGE).asText().equals(change.id().toString());
    }

    /** Reads one back. */
    static LinkedProvider read(JsonNode form) {
        var config = form.path("config");
        var settings = new HashMap<String, String>();
        config.properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue().asText()));
        settings.remove("clientSecret");
        var isSaml = form.path("providerId").asText().equals(Protocol.SAML.keycloakId());
        return new LinkedProvider(
                form.path("alias").asText(),
                form.path("enabled").asBoolean(),
                new IdentityProvider(
                        isSaml ? Protocol.SAML : Protocol.OIDC,
                        config.path(isSaml ? "idpEntityId" : "issuer").asText(),
                        config.path(DOMAIN).asText(),
                        settings));
    }

    /**
     * The mappers of a provider: an account is named after its mail address, so that no provider can take a name that is an address of
     * somebody else. Keycloak refuses an OpenID provider's foreign addresses by the claim filter; of what a SAML provider says, which it
     * cannot filter, only what stands before the @ is taken, and the address itself is not.
     */
    static List<ObjectNode> mappers(String alias, IdentityProvider provider) {
        if (provider.protocol() == Protocol.OIDC) {
            return List.of(mapper(alias, "username", "oidc-username-idp-mapper", Map.of("template", "${CLAIM.email}")));
        }
        var email =
                Optional.ofNullable(provider.settings().get(EMAIL_ATTRIBUTE)).orElse(Proposal.MAIL);
        return List.of(
                mapper(
                        alias,
                        "username",
                        "saml-username-idp-mapper",
                        Map.of(
                                "template",
                                "${ATTRIBUTE." + email + " | localpart}@" + provider.domain(),
                                "target",
                                "LOCAL")),
                mapper(
                        alias,
                        "firstName",
                        "saml-user-attribute-idp-mapper",
                        Map.of("attribute.name", DISPLAY_NAME, "user.attribute", "firstName")));
    }

    private static ObjectNode mapper(String alias, String name, String kind, Map<String, String> settings) {
        var mapper = Json.mapper().createObjectNode();
        mapper.put("name", name);
        mapper.put("identityProviderAlias", alias);
        mapper.put("identityProviderMapper", kind);
        var config = mapper.putObject("config");
        config.put("syncMode", "INHERIT");
        settings.forEach(config::put);
        return mapper;
    }
}
