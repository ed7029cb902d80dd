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

/** Says no to a proposal, or takes an own one back. Runs in the command's transaction. */
@ApplicationScoped
public class DropProposal {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Clock clock;

    /**
     * Refuses the other party's proposal; the order stays as it is.
     *
     * @param seenVersion of the proposal, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was decided otherwise before, or is the caller's own
     */
    public OrderProposal refuse(Caller caller, UUID orderId, UUID id, @Nullable String seenVersion, String why) {
        return drop(caller, orderId, id, seenVersion, ProposalState.REFUSED, why);
    }

    /**
     * Takes an own proposal back; the order stays as it is.
     *
     * @param seenVersion of the proposal, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was decided before, or is the other party's
     */
    public OrderProposal withdraw(Caller caller, UUID orderId, UUID id, @Nullable String seenVersion) {
        return drop(caller, orderId, id, seenVersion, ProposalState.WITHDRAWN, "");
    }

    private OrderProposal drop(
            Caller caller, UUID orderId, UUID id, @Nullable String seenVersion, ProposalState outcome, String why) {
        var order = orders.forChange(orderId, caller.member());
        var proposal = proposals.get(order, id);
        Spokespersons.require(caller, order, proposal.wanted());
        if (proposal.isDecided(outcome, caller.member())) {
            return proposal;
        }
        Versions.require(seenVersion, proposal.version());
        var word = new Word(caller.member(), caller.personName(), clock.instant());
        if (outcome == ProposalState.REFUSED) {
            proposal.refuse(word, why);
        } else {
            proposal.withdraw(word);
        }
        proposals.write();
        decided.fire(new ProposalDecided(order, proposal));
        return proposal;
    }
}
