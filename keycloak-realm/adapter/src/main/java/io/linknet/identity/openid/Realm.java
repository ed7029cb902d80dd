package io.linknet.identity.openid;

import java.net.URI;

/**
 * Where a Keycloak realm is: as browsers and tokens name it, and as LinkNet's servers reach it.
 *
 * @param issuer address of the realm in tokens, for example {@code https://linknet.example/auth/realms/linknet}
 * @param internal the same realm over the back channel, for example {@code http://127.0.0.1:8180/auth/realms/linknet}
 */
public record Realm(URI issuer, URI internal) {

    private static final String OPENID = "/protocol/openid-connect/";

    /**
     * Finds the realm's back-channel address.
     *
     * @param issuer as in tokens, ending with {@code /realms/<name>}
     * @param internalUrl base address of Keycloak for servers, without the realm
     */
    public static Realm of(String issuer, String internalUrl) {
        var path = issuer.lastIndexOf("/realms/");
        if (path < 0) {
            throw new IllegalArgumentException("not the issuer of a Keycloak realm: " + issuer);
        }
        return new Realm(URI.create(issuer), URI.create(withoutSlash(internalUrl) + issuer.substring(path)));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The public keys, for servers. */
    public URI keys() {
        return server("certs");
    }

    URI server(String endpoint) {
        return URI.create(internal + OPENID + endpoint);
    }

    URI browser(String endpoint) {
        return URI.create(issuer + OPENID + endpoint);
    }
}
