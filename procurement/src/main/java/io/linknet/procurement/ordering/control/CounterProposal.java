package io.linknet.procurement.ordering.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.ProposalDecided;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a proposal with another one, which goes the other way. Runs in the command's transaction. */
@ApplicationScoped
public class CounterProposal {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    ProposeChange proposeChange;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Clock clock;

    /**
     * Counters.
     *
     * @param seenVersion of the proposal, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the proposal is not open or not the other party's, or for
     *     the reasons of {@link ProposeChange#propose}
     */
    public OrderProposal counter(
            Caller caller, UUID orderId, UUID proposalId, @Nullable String seenVersion, ProposeChange.WantedOf wanted) {
        var order = orders.forChange(orderId, caller.member());
        var countered = proposals.get(order, proposalId);
        var what = wanted.of(order);
        Spokespersons.require(caller, order, countered.wanted());
        Spokespersons.require(caller, order, what);
        countered.isDecided(ProposalState.COUNTERED, caller.member());
        Versions.require(seenVersion, countered.version());
        proposeChange.check(order, what);
        countered.counter(new Word(caller.member(), caller.personName(), clock.instant()));
        proposals.write();
        decided.fire(new ProposalDecided(order, countered));
        return proposeChange.put(caller, order, what, countered);
    }
}
