package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.ordering.control.LineFilter;
import io.linknet.procurement.ordering.control.LinesOfOrders;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of an order, page by page. */
@Path("orders/{id}/lines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderLinesResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    LinesOfOrders lines;

    @Inject
    CurrentCaller caller;

    /** Which lines are asked for. */
    public static class Query {

        /** {@code OPEN} or {@code DIFFERING}; every line when absent. */
        @QueryParam("state")
        LineFilter.@Nullable State state;

        /** A part of the code, a name or the grade of the material. */
        @QueryParam("text")
        @Nullable
        @Size(max = 80)
        String text;

        /** Repeatable: lines of these numbers. */
        @QueryParam("line")
        @Size(max = Page.MAX_LIMIT)
        Set<Integer> line = Set.of();

        LineFilter toFilter() {
            return new LineFilter(state, text == null || text.isBlank() ? null : text.strip(), line);
        }
    }

    /**
     * Lines by number.
     *
     * @param after number of the last line seen
     * @param query which ones
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<OrderView.Line> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid Query query) {
        var order = orders.head(id, caller.get().member());
        var size = Page.limit(limit);
        var rows = lines.page(order, query.toFilter(), number(after), size);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        return new Page<>(
                shown.stream().map(it -> OrderView.Line.of(order, it)).toList(),
                rows.size() > size ? Integer.toString(shown.get(size - 1).line().line()) : null);
    }

    private static int number(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException unreadable) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
    }
}
