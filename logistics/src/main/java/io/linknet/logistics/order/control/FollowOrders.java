package io.linknet.logistics.order.control;

import io.linknet.logistics.order.entity.DatedQuantity;
import io.linknet.logistics.order.entity.Deliverable;
import io.linknet.logistics.order.entity.OrderedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what may be shipped in step with procurement's orders.
 *
 * <p>Runs in the event's transaction; the inbox sees to it that each event of an order arrives once and in order.
 */
@ApplicationScoped
public class FollowOrders {

    @Inject
    Deliverables deliverables;

    /** Takes an order as it was placed. */
    public void placed(UUID orderId, List<OrderedLine> lines) {
        var known = deliverables.ofOrder(orderId);
        for (var line : lines) {
            known.stream()
                    .filter(it -> it.orderLine() == line.line())
                    .findFirst()
                    .ifPresentOrElse(it -> it.restate(line), () -> deliverables.add(new Deliverable(line)));
        }
        deliverables.flush();
    }

    /** Takes the promises of an order as they stand after its seller's answer, by line. */
    public void answered(UUID orderId, Map<Integer, List<DatedQuantity>> promises) {
        deliverables.ofOrder(orderId).forEach(line -> line.promise(promises.getOrDefault(line.orderLine(), List.of())));
        deliverables.flush();
    }
}
