package io.linknet.logistics.order.control;

import io.linknet.logistics.order.entity.DatedQuantity;
import io.linknet.logistics.order.entity.Deliverable;
import io.linknet.logistics.order.entity.OrderedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public void placed(UUID orderId, long version, List<OrderedLine> lines) {
        state(orderId, version, lines);
        deliverables.flush();
    }

    /** Takes the promises of an order as they stand after its seller's answer, by line. */
    public void answered(UUID orderId, long version, Map<Integer, List<DatedQuantity>> promises) {
        promise(deliverables.ofOrder(orderId), version, promises);
        deliverables.flush();
    }

    /**
     * Takes an order as its parties have changed it: lines added, worded anew, with other promises, or with none left.
     * What has been shipped stays shipped.
     */
    public void changed(
            UUID orderId, long version, List<OrderedLine> lines, Map<Integer, List<DatedQuantity>> promises) {
        promise(state(orderId, version, lines), version, promises);
        deliverables.flush();
    }

    private List<Deliverable> state(UUID orderId, long version, List<OrderedLine> lines) {
        var known = deliverables.ofOrder(orderId).stream()
                .collect(Collectors.toMap(Deliverable::orderLine, Function.identity()));
        for (var line : lines) {
            var stated = known.computeIfAbsent(line.line(), number -> deliverables.add(new Deliverable(line)));
            stated.restate(line);
            stated.follow(version);
        }
        return List.copyOf(known.values());
    }

    private static void promise(List<Deliverable> lines, long version, Map<Integer, List<DatedQuantity>> promises) {
        lines.forEach(line -> {
            line.promise(promises.getOrDefault(line.orderLine(), List.of()));
            line.follow(version);
        });
    }
}
