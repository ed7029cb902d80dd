package io.linknet.procurement.ordering.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.ordering.entity.Amendment;
import io.linknet.procurement.ordering.entity.OrderChanged;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.ProposalDecided;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agrees to a proposal: what it says becomes the order's next version. Runs in the command's transaction. */
@ApplicationScoped
public class AcceptProposal {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    ShippedQuantities shipped;

    @Inject
    OrderRecords records;

    @Inject
    Event<OrderChanged> changed;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Clock clock;

    /**
     * Accepts; accepting again what was accepted gives the same outcome.
     *
     * @param seenVersion of the proposal, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was decided otherwise before, is the caller's own, or
     *     does not fit the order any more; see {@link Amendment}
     */
    public OrderProposal accept(Caller caller, UUID orderId, UUID id, @Nullable String seenVersion) {
        var order = orders.forChange(orderId, caller.member());
        var proposal = proposals.get(order, id);
        Spokespersons.require(caller, order, proposal.wanted());
        if (proposal.isDecided(ProposalState.ACCEPTED, caller.member())) {
            return proposal;
        }
        Versions.require(seenVersion, proposal.version());
        take(caller, order, proposal);
        return proposal;
    }

    private void take(Caller caller, PurchaseOrder order, OrderProposal proposal) {
        var now = clock.instant();
        var word = new Word(caller.member(), caller.personName(), now);
        var today = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR);
        var event = new Amendment(order, shipped.of(order), today).take(proposal, word);
        orders.write(order);
        proposal.accept(word, order.version());
        proposals.write();
        records.record(order, event.kind(), caller, now);
        decided.fire(new ProposalDecided(order, proposal));
        changed.fire(event);
    }
}
