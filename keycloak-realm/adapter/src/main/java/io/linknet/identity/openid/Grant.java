package io.linknet.identity.openid;

/**
 * An access token on its way to one service.
 *
 * @param accessToken compact serialisation
 * @param lifetimeSeconds how long it is valid, counted from when it was given
 */
public record Grant(String accessToken, long lifetimeSeconds) {

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "a grant for " + lifetimeSeconds + " s";
    }
}
