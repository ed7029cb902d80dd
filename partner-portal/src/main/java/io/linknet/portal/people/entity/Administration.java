package io.linknet.portal.people.entity;

import io.linknet.kernel.caller.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who administers a member, and what that forbids: nobody locks themselves or the member out.
 *
 * @param actor the administrator who acts
 * @param administrators all who could, their accounts being enabled
 */
public record Administration(UUID actor, Set<UUID> administrators) {

    /** Keeps its own copy. */
    public Administration {
        administrators = Set.copyOf(administrators);
    }

    /**
     * Refuses roles that take administration away from the actor, or from the last who has it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if they do
     */
    public void requireMayGive(Colleague person, Set<Role> wanted) {
        if (!wanted.contains(Role.ADMINISTRATOR)) {
            requireMayLose(person);
        }
    }

    /**
     * Refuses to remove the actor, or the last administrator.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is one of them
     */
    public void requireMayLose(Colleague person) {
        if (person.id().equals(actor)) {
            throw PeopleProblem.OWN_ADMINISTRATION_STAYS.because();
        }
        if (administrators.equals(Set.of(person.id()))) {
            throw PeopleProblem.LAST_ADMINISTRATOR_STAYS.because(person.name());
        }
    }
}
