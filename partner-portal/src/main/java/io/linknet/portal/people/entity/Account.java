package io.linknet.portal.people.entity;

import java.util.Set;
import java.util.UUID;

/**
 * An account with the invited address, whoever it works for.
 *
 * @param id Keycloak's id
 * @param organizations those it works for
 * @param unused whether nobody has signed in with it yet: its password for one sign-in waits to be changed
 */
public record Account(UUID id, Set<UUID> organizations, boolean unused) {

    /** How an account comes to a member. */
    public enum Arrival {
        /** Nobody has used it and nobody else counts on it: it gets a new password for one sign-in. */
        ANEW,
        /** Its owner signs in as always. */
        AS_IT_IS
    }

    /**
     * How this one does.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it works for the member already
     */
    public Arrival arriveAt(UUID organization) {
        var others = organizations.stream().anyMatch(it -> !it.equals(organization));
        if (unused && !others) {
            return Arrival.ANEW;
        }
        if (organizations.contains(organization)) {
            throw PeopleProblem.ALREADY_ONE_OF_YOURS.at("/email");
        }
        return Arrival.AS_IT_IS;
    }
}
