package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
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

/** What a member does with its own bid. */
@Controller
@Path("procurement/rfqs/{id}/bid")
@RequestScoped
public class BidPage {

    @Inject
    Pages pages;

    @Inject
    BidDesk bidDesk;

    @Inject
    @RestClient
    SourcingClient sourcing;

    /** Seals the bid, in the place of the former. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response seal(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var rfq = sourcing.rfq(id);
        return pages.submit(
                Form.of(values),
                form -> sourcing.seal(form.key(), form.optional("revision"), id, NewBid.of(form, rfq)),
                kept -> pages.goTo(RfqsPage.at(id), "sourcing.bid.sealed"),
                form -> bidDesk.show(sourcing.rfq(id), Moved.back(form, "offers", NewBid.places(form))));
    }

    /** Withdraws it. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sourcing.withdrawBid(form.key(), form.value("revision"), id),
                gone -> pages.goTo(RfqsPage.at(id), "sourcing.bid.withdrawn"),
                form -> bidDesk.show(sourcing.rfq(id), form));
    }
}
