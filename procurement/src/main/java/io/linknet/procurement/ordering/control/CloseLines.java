package io.linknet.procurement.ordering.control;

import static io.linknet.procurement.ordering.entity.ProposalProblem.WHY_IS_MISSING;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.ordering.entity.Closing;
import io.linknet.procurement.ordering.entity.OrderChanged;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes order lines short: the buyer no longer waits for what is open. Runs in the command's transaction. */
@ApplicationScoped
public class CloseLines {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    OrderRecords records;

    @Inject
    Event<OrderChanged> changed;

    @Inject
    Clock clock;

    /**
     * Closes.
     *
     * @param seenVersion of the order, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation see {@link PurchaseOrder#close}; also when the order has
     *     changed since
     */
    public PurchaseOrder close(
            Caller buyer, UUID id, @Nullable String seenVersion, List<Closing> closings, String why) {
        var order = orders.forChange(id, buyer.member());
        Versions.require(seenVersion, order.version());
        if (why.isBlank()) {
            throw WHY_IS_MISSING.at("/reason");
        }
        var now = clock.instant();
        var word = new Word(buyer.member(), buyer.personName(), now);
        var event = order.close(word, closings, why, proposals.negotiated(order));
        orders.write(order);
        records.record(order, event.kind(), buyer, now);
        changed.fire(event);
        return order;
    }
}
