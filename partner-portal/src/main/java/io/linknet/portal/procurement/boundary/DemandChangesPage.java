package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.District;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Where a leader says its demand anew or takes it back. */
@Controller
@Path("procurement/demands/{id}/change")
@RequestScoped
public class DemandChangesPage {

    @Inject
    Pages pages;

    @Inject
    DemandSheet sheet;

    @Inject
    Invitees invitees;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The form with what the demand says now. */
    @GET
    @Path("amendment")
    @RolesAllowed(Roles.BUYER)
    public Response amendment(@PathParam("id") UUID id) {
        return editor(id, DemandForm.of(procurement.demand(id)));
    }

    /** Says the demand anew. */
    @POST
    @Path("amendment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response amend(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.amend(form.key(), form.value("version"), id, NewDemand.of(form)),
                demand -> pages.goTo(DemandsPage.LIST + "/" + id, "procurement.demand.amended", demand.revision()),
                form -> editor(id, Moved.back(form, "lines", NewDemand.places(form))));
    }

    /** Takes the demand back. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.withdraw(form.key(), id, new ProcurementClient.Abandonment(form.value("reason"))),
                demand -> pages.goTo(DemandsPage.LIST + "/" + id, "procurement.demand.withdrawn"),
                form -> sheet.show(id, form));
    }

    private Response editor(UUID id, Form form) {
        var demand = procurement.demand(id);
        var view = new DemandEditorView(
                form,
                new MaterialNames(procurement.materials()),
                invitees.choices(),
                procurement.districts().stream().map(District::choice).toList(),
                demand);
        return pages.titled("procurement.demand.amend")
                .crumb("procurement.demands", DemandsPage.LIST)
                .show("procurement/demand-editor", view);
    }
}
