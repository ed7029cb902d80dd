package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a leader decides when less is pledged than hoped for: a later deadline, or nothing at all. */
@Controller
@Path("procurement/pools/{id}/turn")
@RequestScoped
public class PoolTurnsPage {

    @Inject
    Pages pages;

    @Inject
    Cockpit cockpit;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** Sets until when pledges are taken and how much is wanted at least. */
    @POST
    @Path("terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response agree(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var pool = procurement.pool(id);
        return pages.submit(
                Form.of(values),
                form -> procurement.agree(form.key(), form.value("version"), id, NewPoolTerms.of(form, pool)),
                agreed -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.pool.agreed"),
                form -> cockpit.again(id, NewPoolTerms.refused(form)));
    }

    /** Takes pledges until a later day. */
    @POST
    @Path("extension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response extend(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.extend(
                        form.key(), id, new ProcurementClient.Extension(Typed.day(form, "answerBy"))),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.pool.extended"),
                form -> cockpit.again(id, form));
    }

    /** Puts everything to nothing. */
    @POST
    @Path("abandonment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response abandon(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.abandon(form.key(), id, new ProcurementClient.Abandonment(form.value("reason"))),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.pool.abandoned"),
                form -> cockpit.again(id, form));
    }
}
