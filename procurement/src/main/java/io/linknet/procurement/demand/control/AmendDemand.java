package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandAmended;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.DemandVersion;
import io.linknet.procurement.demand.entity.DemandWithdrawn;
import io.linknet.procurement.demand.entity.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says a demand anew while its pool takes pledges, or takes it back before it is cleared.
 *
 * <p>Runs in the command's transaction. The pool is locked first, then the demand, as everywhere.
 */
@ApplicationScoped
public class AmendDemand {

    @Inject
    Demands demands;

    @Inject
    DemandRules rules;

    @Inject
    DemandVersions versions;

    @Inject
    PoolOfDemand pool;

    @Inject
    Evidence evidence;

    @Inject
    Event<DemandAmended> amended;

    @Inject
    Event<DemandWithdrawn> withdrawn;

    @Inject
    Clock clock;

    /**
     * Amends.
     *
     * @param reason in the leader's words
     * @param seen checks that the version is the one that the leader has seen
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not the leader's, its pool takes no more pledges, or
     *     what is new in the draft does not fit
     */
    public Demand amend(Caller leader, UUID id, DemandDraft draft, @Nullable String reason, Consumer<Demand> seen) {
        demands.requireLed(id, leader.member());
        pool.holdOpen(id, leader);
        var demand = demands.forChange(id, leader.member());
        seen.accept(demand);
        var before = DemandTerms.of(demand);
        var said = DemandContent.of(demand);
        var standing = Set.copyOf(demands.invited(demand.id(), demand.leader()));
        var invited = rules.invited(leader.member(), draft, standing);
        rules.requireCarriage(draft);
        requireTradeable(demand, draft);

        demand.amend(draft);
        if (!invite(demand, standing, invited) && said.equals(DemandContent.of(demand))) {
            throw DemandProblem.NOTHING_AMENDED.because();
        }
        demands.write();
        versions.keep(demand, new DemandVersion.Saying(leader.personName(), clock.instant(), reason));
        pool.amended(before, DemandTerms.of(demand), draft.audience() == Audience.OPEN ? null : invited);
        amended.fire(new DemandAmended(demand));
        return demand;
    }

    /** What stands as it stood is not asked again: its window may be over by now. */
    private void requireTradeable(Demand demand, DemandDraft draft) {
        var standing = demand.lines();
        for (var index = 0; index < draft.lines().size(); index++) {
            var line = draft.lines().get(index);
            if (!line.isWithdrawn() && !line.equals(standing.get(index + 1))) {
                rules.requireTradeable(line, draft, "/lines/" + index);
            }
        }
    }

    /** Lets those members answer and no others; false when they are the same as before. */
    private boolean invite(Demand demand, Set<UUID> standing, Set<UUID> invited) {
        if (standing.equals(invited)) {
            return false;
        }
        invited.stream()
                .filter(member -> !standing.contains(member))
                .forEach(member -> demands.invite(new Invitation(demand.id(), demand.leader(), member)));
        standing.stream()
                .filter(member -> !invited.contains(member))
                .forEach(member -> demands.uninvite(new Invitation.Key(demand.id(), member)));
        return true;
    }

    /**
     * Takes the demand back: its pool ends with nothing and all who pledged are told.
     *
     * @param because in the leader's words
     */
    public Demand withdraw(Caller leader, UUID id, String because) {
        demands.requireLed(id, leader.member());
        pool.abandon(id, leader, because);
        var demand = demands.forChange(id, leader.member());
        demand.withdraw(because);
        demands.write();
        evidence.record("demand-withdrawn", "demand", id, new Withdrawal(demand.number(), because));
        withdrawn.fire(new DemandWithdrawn(demand, because));
        return demand;
    }

    /** What the log of evidence keeps of a withdrawal. */
    public record Withdrawal(String number, String because) {}
}
