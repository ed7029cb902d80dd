package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.ordering.control.OrderContent;
import io.linknet.procurement.ordering.control.OrderDifference;
import io.linknet.procurement.ordering.control.OrderHistory;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order said in each of its versions. */
@Path("orders/{id}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderVersionsResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderHistory history;

    @Inject
    CurrentCaller caller;

    /** All that the order said in that version. */
    @GET
    @Path("{version}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public OrderContent version(@PathParam("id") UUID id, @PathParam("version") long version) {
        return history.content(orders.head(id, caller.get().member()), version);
    }

    /**
     * The lines that a version says differently, by number.
     *
     * @param with the version to compare with; the one before when absent
     * @param after number of the last line seen
     */
    @GET
    @Path("{version}/difference")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<OrderDifference.Line> difference(
            @PathParam("id") UUID id,
            @PathParam("version") long version,
            @QueryParam("with") @Nullable Long with,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var order = orders.head(id, caller.get().member());
        var seen = line(after);
        var size = Page.limit(limit);
        var rows = history.difference(order, version, with == null ? version - 1 : with).stream()
                .filter(line -> line.line() > seen)
                .limit(size + 1L)
                .toList();
        var shown = rows.subList(0, Math.min(size, rows.size()));
        return new Page<>(
                shown, rows.size() > size ? Integer.toString(shown.get(size - 1).line()) : null);
    }

    private static int line(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException unreadable) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
    }
}
