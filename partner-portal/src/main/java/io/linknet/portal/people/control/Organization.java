package io.linknet.portal.people.control;

import java.util.UUID;

/**
 * A member as Keycloak's organization.
 *
 * @param id the organization's, not the member's
 * @param ownSignIn whether its people sign in at an identity provider of its own
 */
public record Organization(UUID id, boolean ownSignIn) {

    String path() {
        return "organizations/" + id;
    }
}
