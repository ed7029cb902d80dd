package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The scale: weighs in a shipment lot by lot and says at once what it comes to. */
@Controller
@Path("logistics/shipments/{id}/receipt")
@RequestScoped
public class WeighInPage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    LogisticsClient logistics;

    @Context
    UriInfo uri;

    /** The form, with a line for each lot. */
    @GET
    @RolesAllowed(Roles.QUALITY_INSPECTOR)
    public Response blank(@PathParam("id") UUID id) {
        var shipment = logistics.shipment(id);
        var values = new HashMap<String, String>();
        var row = 0;
        for (var line : shipment.lines()) {
            for (var lot : line.lots()) {
                values.put("lines." + row + ".gross.unit", lot.quantity().unit());
                if (line.gradeCode() != null) {
                    values.put("lines." + row + ".deliveredGrade", line.gradeCode());
                }
                row++;
            }
        }
        return editor(shipment, Form.filled(values));
    }

    /** Weighs in. */
    @POST
    @RolesAllowed(Roles.QUALITY_INSPECTOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> logistics.receive(form.key(), id, Orders.NewReceipt.of(form)),
                made -> pages.goTo("/logistics/shipments/" + id, "logistics.received", made.number()),
                form -> editor(logistics.shipment(id), form));
    }

    /**
     * What one lot comes to with what is typed so far; part of the form, fetched while the inspector types.
     *
     * @param row which lot of the form
     */
    @GET
    @Path("judgement")
    @RolesAllowed(Roles.QUALITY_INSPECTOR)
    public Response judgement(@PathParam("id") UUID id, @QueryParam("row") int row) {
        var lots = WeighInView.lots(logistics.shipment(id));
        var typed = Form.of(uri.getQueryParameters());
        var judged = row >= 0 && row < lots.size()
                ? Judgement.of(lots.get(row).lot().quantity(), typed, "lines." + row)
                : Judgement.NOTHING;
        return pages.titled("logistics.weigh-in").show("logistics/judgement", judged);
    }

    private Response editor(Goods.Shipment shipment, Form form) {
        return pages.titled("logistics.weigh-in")
                .crumb("logistics.shipments", "/logistics/shipments")
                .show("logistics/weigh-in", new WeighInView(shipment, form));
    }
}
