package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows one order, also when something about it was refused. */
@RequestScoped
class OrderPages {

    private static final int THREAD = 20;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The order with an answer that was typed. */
    Response answered(UUID id, LinesSearch search, Form form) {
        return show(id, search, form, Form.blank());
    }

    /** The order with a decision that was refused. */
    Response negotiated(UUID id, Form form) {
        return show(id, new LinesSearch(), Form.blank(), form);
    }

    /** What is proposed on it, as the reader sees it. */
    Negotiation negotiation(Order order, Form form) {
        return new Negotiation(
                withProposed(order),
                procurement.proposals(order.id(), null, THREAD).items(),
                reader(),
                form);
    }

    /** The lines of those numbers. */
    List<Order.Line> lines(UUID id, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : procurement
                        .lines(id, null, null, null, List.copyOf(numbers), numbers.size())
                        .items();
    }

    /** The lines of a page that begins with that line. */
    LinesView page(UUID id, LinesSearch search, int rows) {
        var after = Integer.toString(search.from() - 1);
        var page = procurement.lines(id, after, search.state, search.material, List.of(), rows);
        return new LinesView(page.items(), following(page.next()), search);
    }

    private Response show(UUID id, LinesSearch search, Form answer, Form decision) {
        var plain = search.from() == 1 && !search.isNarrow();
        var order = procurement.order(id, plain ? LinesView.ROWS : 0);
        var page = plain ? first(order, search) : page(id, search, LinesView.ROWS);
        var selling = order.seller().id().equals(reader().member().value()) && reader().has(Role.SELLER);
        return pages.titled("procurement.order.title", order.number())
                .crumb("procurement.orders", OrdersPage.LIST)
                .show(
                        "procurement/order",
                        new OrderView(
                                order,
                                selling,
                                page,
                                answer,
                                negotiation(order.and(page.rows()), decision),
                                new MaterialNames(procurement.materials())));
    }

    private static LinesView first(Order order, LinesSearch search) {
        var lines = order.lines();
        return new LinesView(
                lines,
                lines.size() < order.lineCount()
                        ? (Integer) (lines.get(lines.size() - 1).line() + 1)
                        : null,
                search);
    }

    private static @Nullable Integer following(@Nullable String last) {
        return last == null ? null : (Integer) (Integer.parseInt(last) + 1);
    }

    /** The order with the lines that its open proposal speaks of, as far as they are shown. */
    private Order withProposed(Order order) {
        var open = order.proposal();
        if (open == null) {
            return order;
        }
        var missing = Negotiation.shown(open).stream()
                .filter(number -> order.line(number) == null)
                .toList();
        return order.and(lines(order.id(), missing));
    }

    private Caller reader() {
        return pages.person().orElseThrow().caller();
    }
}
