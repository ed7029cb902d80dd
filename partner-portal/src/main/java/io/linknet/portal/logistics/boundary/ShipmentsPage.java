package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Goods on the way, for seller, buyer and carrier; each sees what it can do next. */
@Controller
@Path("logistics/shipments")
@RequestScoped
public class ShipmentsPage {

    private static final int ROWS = 30;
    private static final int NOT_FOUND = 404;
    private static final List<String> ON_THE_WAY = List.of("ANNOUNCED", "PICKED_UP", "IN_TRANSIT", "ARRIVED");

    private static final List<String> FILTERS = List.of("open", "received", "all");

    @Inject
    Pages pages;

    @Inject
    @RestClient
    LogisticsClient logistics;

    /**
     * Shipments, newest first.
     *
     * @param show {@code all} or {@code received}; what is on the way when absent
     */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response list(@QueryParam("show") @Nullable String show, @QueryParam("after") @Nullable String after) {
        var filter = show == null || !FILTERS.contains(show) ? "open" : show;
        var statuses =
                switch (filter) {
                    case "all" -> List.<String>of();
                    case "received" -> List.of("RECEIVED");
                    default -> ON_THE_WAY;
                };
        var page = logistics.shipments(statuses, after, ROWS);
        var desk = desk();
        var rows = page.items().stream()
                .map(shipment -> new ShipmentsView.Row(shipment, desk.on(shipment)))
                .toList();
        return pages.titled("logistics.shipments")
                .show("logistics/shipments", new ShipmentsView(rows, filter, page.next()));
    }

    /** One shipment: what is on it, where it is, what was found. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    public Response show(@PathParam("id") UUID id) {
        return detail(id, Form.blank());
    }

    /** Takes the carrier's word. */
    @POST
    @Path("{id}/milestones")
    @RolesAllowed({Roles.DRIVER, Roles.DISPATCHER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> logistics.report(form.key(), id, Orders.NewMilestone.of(form)),
                told -> pages.goTo(
                        "/logistics/shipments/" + id,
                        "logistics.told",
                        Texts.t("logistics.milestone." + values.getFirst("kind"))),
                form -> detail(id, form));
    }

    /** Labels to print: one per lot, with the code that consumers read, and one for the load. */
    @GET
    @Path("{id}/labels")
    @RolesAllowed(Roles.MEMBER)
    public Response labels(@PathParam("id") UUID id) {
        var shipment = logistics.shipment(id);
        return pages.titled("logistics.labels")
                .crumb("logistics.shipments", "/logistics/shipments")
                .show("logistics/labels", shipment);
    }

    private Response detail(UUID id, Form form) {
        var shipment = logistics.shipment(id);
        var view = new ShipmentView(shipment, logistics.milestones(id), receipt(id), desk().on(shipment), form);
        return pages.named(shipment.number())
                .crumb("logistics.shipments", "/logistics/shipments")
                .show("logistics/shipment", view);
    }

    private Goods.@Nullable Receipt receipt(UUID id) {
        try {
            return logistics.receipt(id);
        } catch (ServiceRefusal refusal) {
            if (refusal.problem().status() == NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
    }

    private Desk desk() {
        return Desk.of(pages.person().orElseThrow().caller());
    }
}
