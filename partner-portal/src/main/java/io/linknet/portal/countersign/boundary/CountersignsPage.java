package io.linknet.portal.countersign.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.boundary.ProcurementClient;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Which farmers stand behind the own pledge; the clerk hands them their links and types in what they read out. */
@Controller
@Path("procurement/pools/{id}/countersigns")
@RequestScoped
public class CountersignsPage {

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    CountersignsClient countersigns;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The shares, latest first. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        return show(id, after, Form.blank());
    }

    /** Makes new links for those shares; the ones they had end. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> ask(id, form),
                asked -> pages.goTo(here(id), "countersign.asked", asked),
                form -> show(id, null, form));
    }

    private int ask(UUID id, Form form) {
        var shares = form.all("share").stream().map(UUID::fromString).toList();
        countersigns.ask(form.key(), id, new CountersignsClient.Asked(shares)).close();
        return shares.size();
    }

    /** Reminds all farmers of the pledge who have not answered; their open links go on. */
    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response remind(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.remindFarmers(form.key(), id),
                reminded -> pages.goTo(here(id), "countersign.reminded", reminded.all(), reminded.asked()),
                form -> show(id, null, form));
    }

    /** Types in the code that the farmer has read out. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response code(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> countersigns.code(
                        form.key(),
                        id,
                        form.id("share"),
                        new CountersignsClient.Code(form.value("code").replace(" ", ""))),
                share -> pages.goTo(here(id), "countersign.agreed", share.farmerName()),
                form -> show(id, null, form));
    }

    private static String here(UUID id) {
        return "/procurement/pools/" + id + "/countersigns";
    }

    private Response show(UUID id, @Nullable String after, Form form) {
        var pool = procurement.pool(id);
        var page = countersigns.shares(id, after, ROWS);
        var view =
                new CountersignsView(pool, page.items(), page.next(), form, new MaterialNames(procurement.materials()));
        return pages.titled("countersign.shares")
                .crumb("procurement.pools.growing", "/procurement/pools")
                .crumb("countersign.pledge", "/procurement/pools/" + id)
                .show("countersign/shares", view);
    }
}
