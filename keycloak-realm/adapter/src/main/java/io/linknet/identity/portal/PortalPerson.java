package io.linknet.identity.portal;

import io.linknet.kernel.caller.Caller;
import java.security.Principal;

/**
 * A person signed in at the portal, acting for one member.
 *
 * @param session key of the session, by which the person's tokens are found; not the cookie's value
 * @param loginName what the person typed to sign in
 * @param caller who acts for whom
 */
public record PortalPerson(String session, String loginName, Caller caller) implements Principal {

    @Override
    public String getName() {
        return loginName;
    }

    /** Leaves the session out. */
    @Override
    public String toString() {
        return loginName + " for " + caller.memberAlias();
    }
}
