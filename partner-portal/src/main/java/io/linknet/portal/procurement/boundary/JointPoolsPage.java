package io.linknet.portal.procurement.boundary;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Joint pools: prepared by an organiser, joined by leaders with demands and by cooperatives with their consent. */
@Controller
@Path("procurement/joint-pools")
@RequestScoped
public class JointPoolsPage {

    @Inject
    Pages pages;

    @Inject
    Cockpit cockpit;

    @Inject
    OwnDemands demands;

    @Inject
    Invitees invitees;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** A blank joint pool. */
    @GET
    @Path("new")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response blank() {
        return editor(Form.blank());
    }

    /** Prepares it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response prepare(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.prepare(form.key(), NewJointPool.of(form, invitees.growing())),
                pool -> pages.goTo(PoolsPage.LIST + "/" + pool.id(), "procurement.joint.prepared"),
                this::editor);
    }

    /** Ends the preparation. */
    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.open(form.key(), id),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.joint.opened"),
                form -> cockpit.again(id, form));
    }

    /** Puts own demands in. */
    @POST
    @Path("{id}/demands")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response join(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.join(form.key(), id, new ProcurementClient.Joining(form.all("demandIds"))),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.joint.joined"),
                form -> cockpit.again(id, form));
    }

    /** Takes an own demand out again, as long as the pool is a draft. */
    @POST
    @Path("{id}/demands/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response leave(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.leave(form.key(), id, form.id("demandId")),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.joint.left"),
                form -> cockpit.again(id, form));
    }

    /** Lets more members join. */
    @POST
    @Path("{id}/parties")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response invite(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.invite(form.key(), id, new ProcurementClient.Inviting(form.all("invited"))),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.joint.were-invited"),
                form -> cockpit.again(id, form));
    }

    /** Consents to selling together. */
    @POST
    @Path("{id}/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response consent(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.consent(form.key(), id),
                pool -> pages.goTo(PoolsPage.LIST + "/" + id, "procurement.joint.joined"),
                form -> cockpit.again(id, form));
    }

    private Response editor(Form form) {
        return pages.titled("procurement.joint.new")
                .crumb("procurement.joint", PoolsPage.LIST + "?joint=true")
                .show(
                        "procurement/joint-editor",
                        new JointEditorView(form, invitees.growing(), demands.open(), invitees.together()));
    }
}
