package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.procurement.entity.Difference;
import io.linknet.portal.procurement.entity.Order;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What a version of an order says differently from the one before. */
@Controller
@Path("procurement/orders/{id}/versions")
@RequestScoped
public class OrderVersionsPage {

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    OrderPages orderPages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The difference, line by line; the first version has none. */
    @GET
    @Path("{version}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response difference(
            @PathParam("id") UUID id, @PathParam("version") long version, @QueryParam("after") @Nullable String after) {
        var page = procurement.difference(id, version, after, ROWS);
        var named =
                orderPages.lines(id, page.items().stream().map(Difference::line).toList());
        var order = procurement.order(id, 0).and(named);
        return pages.titled("procurement.difference.title", order.number(), version)
                .crumb("procurement.orders", OrdersPage.LIST)
                .crumb("procurement.order", OrdersPage.LIST + "/" + id)
                .show(
                        "procurement/order-difference",
                        new View(
                                order, version, page.items(), page.next(), new MaterialNames(procurement.materials())));
    }

    /** The lines that differ. */
    public record View(
            Order order, long version, List<Difference> rows, @Nullable String next, MaterialNames materials) {

        /** A value that differs, in words. */
        public String words(Difference row, String field, String value) {
            return new Differing(materials).words(row, field, value);
        }

        /** Number and name of a line. */
        public String name(Difference row) {
            var line = order.line(row.line());
            return row.line() + " · " + (line == null ? materials.name(row.materialCode()) : line.name());
        }
    }
}
