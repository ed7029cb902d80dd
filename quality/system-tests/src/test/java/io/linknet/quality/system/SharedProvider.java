package io.linknet.quality.system;

import java.util.List;
import java.util.Map;

/** An identity provider that two members share: a realm of its own, an OpenID client for the one, a SAML client for the other. */
record SharedProvider(String openIdMember, String samlMember) implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final String CLIENT = "linknet";
    private static final String REALM = "federation";
    private static final String MAIL = "urn:oid:0.9.2342.19200300.100.1.3";

    /** Begins it, with these people; each one's password is {@link #password}. */
    static SharedProvider open(String openIdMember, String samlMember, Map<String, String> people) {
        var provider = new SharedProvider(openIdMember, samlMember);
        People.asTheAdministrator()
                .openRealm(Map.of(
                        "realm",
                        REALM,
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        "clients",
                        List.of(provider.openIdClient(), provider.samlClient()),
                        "users",
                        people.entrySet().stream()
                                .map(it -> account(it.getKey(), it.getValue()))
                                .toList()));
        return provider;
    }

    private static Map<String, Object> account(String name, String email) {
        return Map.of(
                "username",
                name,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                name,
                "lastName",
                "X",
                "credentials",
                List.of(Map.of("type", "password", "value", password(name), "temporary", false)));
    }

    private Map<String, Object> openIdClient() {
        return Map.of(
                "clientId",
                CLIENT,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "secret",
                SECRET,
                "redirectUris",
                List.of(entityId(openIdMember) + "/endpoint"));
    }

    private Map<String, Object> samlClient() {
        var endpoint = entityId(samlMember) + "/endpoint";
        return Map.of(
                "clientId", entityId(samlMember),
                "protocol", "saml",
                "redirectUris", List.of(endpoint),
                "attributes",
                        Map.of(
                                "saml.assertion.signature", "true",
                                "saml.client.signature", "false",
                                "saml.force.post.binding", "true",
                                "saml_name_id_format", "persistent",
                                "saml.signature.algorithm", "RSA_SHA256",
                                "saml_assertion_consumer_url_post", endpoint),
                "protocolMappers",
                        List.of(Map.of(
                                "name", "mail",
                                "protocol", "saml",
                                "protocolMapper", "saml-user-property-mapper",
                                "config",
                                        Map.of(
                                                "user.attribute", "email",
                                                "attribute.name", MAIL,
                                                "attribute.nameformat", "URI Reference"))));
    }

    static String password(String name) {
        return "the-word-of-" + name;
    }

    static String entityId(String member) {
        return RunningProduct.url() + "/auth/realms/linknet/broker/" + member;
    }

    String issuer() {
        return RunningProduct.url() + "/auth/realms/" + REALM;
    }

    String metadata() {
        return issuer() + "/protocol/saml/descriptor";
    }

    @Override
    public void close() {
        People.asTheAdministrator().closeRealm(REALM);
    }
}
