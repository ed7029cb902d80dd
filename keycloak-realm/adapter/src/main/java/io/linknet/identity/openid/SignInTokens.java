package io.linknet.identity.openid;

/**
 * What a person's sign-in, or its renewal, yields.
 *
 * @param access for exchanges only; it is meant for no service
 * @param refresh renews the access token while the session lives
 * @param id says who signed in, and is shown again at sign-out
 */
public record SignInTokens(Grant access, String refresh, String id) {

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "tokens of a sign-in";
    }
}
