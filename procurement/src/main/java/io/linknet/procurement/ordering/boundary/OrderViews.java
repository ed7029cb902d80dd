package io.linknet.procurement.ordering.boundary;

import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.control.LinesOfOrders;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows orders with all their lines, or with as many of the first as were asked for. */
@RequestScoped
class OrderViews {

    /** More than that many lines are read page by page. */
    private static final int MOST_FIRST_LINES = 200;

    @Inject
    Members members;

    @Inject
    LinesOfOrders lines;

    /**
     * One order.
     *
     * @param firstLines how many of its lines; all when absent
     */
    OrderView of(PurchaseOrder order, @Nullable Integer firstLines) {
        return of(List.of(order), firstLines).apply(order);
    }

    /**
     * How each of the orders is shown.
     *
     * @param firstLines how many of its lines; all when absent
     */
    Function<PurchaseOrder, OrderView> of(List<PurchaseOrder> orders, @Nullable Integer firstLines) {
        var parties = members.parties(orders.stream()
                .flatMap(
                        order -> Stream.of(order.buyer().value(), order.seller().value()))
                .toList());
        if (firstLines == null) {
            return order -> OrderView.of(
                    order,
                    PartyView.of(order.buyer().value(), parties),
                    PartyView.of(order.seller().value(), parties));
        }
        var first = lines.first(orders, Math.max(0, Math.min(MOST_FIRST_LINES, firstLines)));
        return order -> OrderView.of(
                order,
                PartyView.of(order.buyer().value(), parties),
                PartyView.of(order.seller().value(), parties),
                first.getOrDefault(order.id(), List.of()).stream()
                        .map(shown -> OrderView.Line.of(order, shown))
                        .toList());
    }
}
