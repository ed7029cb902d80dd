package io.linknet.procurement.ordering.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.OrderAnswered;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.RestAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a seller's answer binding. Runs in the command's transaction. */
@ApplicationScoped
public class AnswerOrder {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    OrderRecords records;

    @Inject
    Event<OrderAnswered> answered;

    @Inject
    Clock clock;

    /**
     * Answers.
     *
     * @param seenVersion what the seller saw, value of {@code If-Match}
     * @param answers what is said line by line
     * @param rest what is said to all other lines that wait for an answer
     * @throws io.linknet.kernel.problem.DomainRuleViolation see {@link PurchaseOrder#answer}; also when the order has
     *     changed since
     */
    public PurchaseOrder answer(
            Caller seller, UUID id, @Nullable String seenVersion, List<LineAnswer> answers, @Nullable RestAnswer rest) {
        var order = orders.forChange(id, seller.member());
        Versions.require(seenVersion, order.version());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR);
        var negotiated = proposals.negotiated(order);
        var all = rest == null ? answers : rest.after(answers, order, negotiated);
        var event = order.answer(seller.member(), all, today, negotiated);
        orders.write(order);
        records.record(order, OrderVersion.Kind.ANSWERED, seller, now);
        answered.fire(event);
        return order;
    }
}
