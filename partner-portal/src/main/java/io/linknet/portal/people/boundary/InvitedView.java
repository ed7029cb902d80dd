package io.linknet.portal.people.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What an invitation came to.
 *
 * @param person whose page tells more
 * @param password for one sign-in, shown here and nowhere else; absent for who has an account already
 */
public record InvitedView(String person, String email, @Nullable String password) {

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "an invitation";
    }
}
