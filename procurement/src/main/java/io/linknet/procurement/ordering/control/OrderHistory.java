package io.linknet.procurement.ordering.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What each version of an order said, and what two of them say differently; the order was found for its reader. */
@ApplicationScoped
public class OrderHistory {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * All that the order said in that version.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the order has no such version
     */
    public OrderContent content(PurchaseOrder order, long version) {
        return Optional.ofNullable(entities.find(OrderVersion.class, new OrderVersion.Key(order.id(), version)))
                .map(OrderHistory::content)
                .orElseThrow(() -> OrderProblem.UNKNOWN_VERSION.because(version, order.number()));
    }

    /**
     * The lines in which a version differs from another.
     *
     * @param version the later one
     * @param with the earlier one
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the order lacks one of them
     */
    public List<OrderDifference.Line> difference(PurchaseOrder order, long version, long with) {
        return OrderDifference.between(content(order, with), content(order, version));
    }

    private static OrderContent content(OrderVersion version) {
        try {
            return Json.lenient().readValue(version.content(), OrderContent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a version is always readable", unreadable);
        }
    }
}
