package io.linknet.portal.provider.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An identity provider, and whose addresses it speaks for.
 *
 * @param issuer what it calls itself: the issuer of its tokens, or its SAML entity id
 * @param domain of the people it may bring
 * @param settings what Keycloak is told of it, in Keycloak's words and without a secret
 */
public record IdentityProvider(Protocol protocol, String issuer, String domain, Map<String, String> settings) {

    /** Keeps its own copy of the settings. */
    public IdentityProvider {
        settings = Map.copyOf(settings);
    }

    /** What LinkNet is called there; empty with SAML. */
    public String clientId() {
        return settings.getOrDefault("clientId", "");
    }

    /** Where people are sent to sign in. */
    public String signInAddress() {
        return settings.getOrDefault(protocol == Protocol.OIDC ? "authorizationUrl" : "singleSignOnServiceUrl", "");
    }

    /** Certificates of a SAML provider that assertions are held against. */
    public List<SigningCertificate> certificates() {
        return Stream.of(settings.getOrDefault("signingCertificate", "").split(","))
                .filter(text -> !text.isBlank())
                .map(SigningCertificate::stored)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The hosts that Keycloak calls and people are sent to. */
    public List<String> hosts() {
        return addresses().map(IdentityProvider::host).distinct().toList();
    }

    private Stream<String> addresses() {
        return Stream.of("authorizationUrl", "tokenUrl", "jwksUrl", "logoutUrl", "singleSignOnServiceUrl")
                .map(settings::get)
                .filter(address -> address != null && !address.isEmpty());
    }

    /** The host of an address; what somebody typed into Keycloak by hand may be none, and is shown as it stands. */
    private static String host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).orElse(address);
        } catch (URISyntaxException typed) {
            return address;
        }
    }

    /** Whether one of its addresses lies outside the domain: usual with a rented provider, worth a question all the same. */
    public boolean reachesOutside() {
        var own = new MailDomain(domain);
        return !hosts().stream().allMatch(own::holds);
    }

    /** Whether passwords travel, or keys are fetched, without TLS. */
    public boolean isPlain() {
        return addresses().anyMatch(address -> address.startsWith("http://"));
    }
}
