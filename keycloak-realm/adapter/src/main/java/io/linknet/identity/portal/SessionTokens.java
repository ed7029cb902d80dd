package io.linknet.identity.portal;

import io.linknet.identity.openid.SignInTokens;
import java.time.Duration;
import java.time.Instant;

/**
 * The tokens of a portal session; they never leave the server.
 *
 * @param access for exchanges
 * @param accessUntil when it expires
 * @param refresh renews the access token
 * @param id shown to Keycloak at sign-out
 */
record SessionTokens(String access, Instant accessUntil, String refresh, String id) {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    static SessionTokens of(SignInTokens tokens, Instant now) {
        var until = now.plusSeconds(tokens.access().lifetimeSeconds());
        return new SessionTokens(tokens.access().accessToken(), until, tokens.refresh(), tokens.id());
    }

    /** Early enough that an exchange begun now still finds it alive. */
    boolean needRenewal(Instant now) {
        return now.isAfter(accessUntil.minus(MARGIN));
    }

    @Override
    public String toString() {
        return "tokens until " + accessUntil;
    }
}
