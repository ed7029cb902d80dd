package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
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

/** A farmer's own consent to be named: recorded and taken back by the cooperative's clerk. */
@Controller
@Path("procurement/farmers/{id: [0-9a-f-]{36}}/consent")
@RequestScoped
public class ConsentPage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** What is recorded, and an empty form. */
    @GET
    @RolesAllowed(Roles.SELLER)
    @ForKinds(value = MemberKind.COOPERATIVE, refusal = "NOT_FOUND")
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    /** Records what the farmer has said. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    @ForKinds(value = MemberKind.COOPERATIVE, refusal = "NOT_FOUND")
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.consent(form.key(), id, NewConsent.of(form)),
                farmer -> pages.goTo(FarmersPage.LIST, "procurement.consent.recorded", farmer.name()),
                form -> show(id, form));
    }

    /** Takes it back. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    @ForKinds(value = MemberKind.COOPERATIVE, refusal = "NOT_FOUND")
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.withdrawConsent(form.key(), id),
                farmer -> pages.goTo(FarmersPage.LIST, "procurement.consent.withdrawn", farmer.name()),
                form -> show(id, form));
    }

    private Response show(UUID id, Form form) {
        var farmer = procurement.farmer(id);
        return pages.titled("procurement.consent.title", farmer.name())
                .crumb("procurement.farmers", FarmersPage.LIST)
                .show("procurement/consent", new ConsentView(form, farmer));
    }

    static String address(UUID farmer) {
        return FarmersPage.LIST + "/" + farmer + "/consent";
    }
}
