package io.linknet.identity.service;

/**
 * What is needed to call services in a person's name.
 *
 * @param session key of the portal session
 * @param alias the member acted for
 * @param accessToken of the sign-in, alive
 */
public record PersonalAccess(String session, String alias, String accessToken) {

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "access for " + alias;
    }
}
