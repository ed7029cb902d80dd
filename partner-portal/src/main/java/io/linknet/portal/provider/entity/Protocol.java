package io.linknet.portal.provider.entity;

/** What a provider speaks. */
public enum Protocol {
    /** OpenID Connect 1.0, authorization code with PKCE. */
    OIDC("oidc"),
    /** SAML 2.0, with signed assertions. */
    SAML("saml");

    private final String keycloakId;

    Protocol(String keycloakId) {
        this.keycloakId = keycloakId;
    }

    /** What Keycloak calls it. */
    public String keycloakId() {
        return keycloakId;
    }
}
