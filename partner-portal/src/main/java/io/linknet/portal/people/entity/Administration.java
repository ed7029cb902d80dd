package io.linknet.portal.people.entity;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.KernelProblem;
import java.util.Set;
import java.util.UUID;

/**
 * Who administers a member at this moment, and what that forbids.
 *
 * <p>Whoever acts administers and goes on doing so, hence a member never loses its last administrator. A token is believed for
 * minutes after its role was taken away; here it counts no more, lest somebody who was just removed brings others in.
 *
 * @param actor the person who acts
 * @param administrators all who hold the role now, their accounts being enabled
 */
public record Administration(UUID actor, Set<UUID> administrators) {

    /**
     * Keeps its own copy.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the actor is no administrator any more
     */
    public Administration {
        administrators = Set.copyOf(administrators);
        if (!administrators.contains(actor)) {
            throw KernelProblem.ROLE_MISSING.because(Role.ADMINISTRATOR.tokenName());
        }
    }

    /**
     * Refuses roles that take administration away from the actor.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if they do
     */
    public void requireMayGive(Colleague person, Set<Role> wanted) {
        if (!wanted.contains(Role.ADMINISTRATOR)) {
            requireMayLose(person);
        }
    }

    /**
     * Refuses to remove the actor.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is the actor
     */
    public void requireMayLose(Colleague person) {
        if (person.id().equals(actor)) {
            throw PeopleProblem.OWN_ADMINISTRATION_STAYS.because();
        }
    }
}
