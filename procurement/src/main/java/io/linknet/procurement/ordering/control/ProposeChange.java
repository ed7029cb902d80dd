package io.linknet.procurement.ordering.control;

import static io.linknet.procurement.ordering.entity.ProposalProblem.WHY_IS_MISSING;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.ordering.entity.Amendment;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.OrderProposal.Wanted;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalMade;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a change or a cancellation before the other party. Runs in the command's transaction. */
@ApplicationScoped
public class ProposeChange {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    ShippedQuantities shipped;

    @Inject
    Event<ProposalMade> made;

    @Inject
    Clock clock;

    /**
     * Proposes.
     *
     * @param seenVersion of the order, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller's role does not allow it, another proposal is
     *     open, the order has changed since, or it cannot be changed like that; see {@link Amendment}
     */
    public OrderProposal propose(Caller caller, UUID orderId, @Nullable String seenVersion, WantedOf wanted) {
        var order = orders.forChange(orderId, caller.member());
        var what = wanted.of(order);
        Spokespersons.require(caller, order, what);
        Versions.require(seenVersion, order.version());
        proposals.open(order).ifPresent(open -> {
            throw open.standsInTheWay();
        });
        check(order, what);
        return put(caller, order, what, null);
    }

    /** Refuses what cannot be made of the order as it is now. */
    void check(PurchaseOrder order, Wanted wanted) {
        if (wanted.kind() == ProposalKind.CANCELLATION
                && (wanted.reason() == null || wanted.reason().isBlank())) {
            throw WHY_IS_MISSING.at("/reason");
        }
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        new Amendment(order, shipped.of(order), today).require(wanted.kind(), wanted.changes());
    }

    /** Keeps a proposal that has been checked; no other is open. */
    OrderProposal put(Caller caller, PurchaseOrder order, Wanted wanted, @Nullable OrderProposal counters) {
        var word = new Word(caller.member(), caller.personName(), clock.instant());
        var proposal = new OrderProposal(order, word, wanted, counters);
        proposals.add(proposal);
        proposals.write();
        made.fire(new ProposalMade(order, proposal));
        return proposal;
    }

    /** Reads what is wanted with the order at hand: units, numbers of new lines, materials. */
    @FunctionalInterface
    public interface WantedOf {

        /** What is wanted of that order. */
        Wanted of(PurchaseOrder order);
    }
}
