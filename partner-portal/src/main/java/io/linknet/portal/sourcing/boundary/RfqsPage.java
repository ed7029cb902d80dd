package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.ListTools;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.sourcing.boundary.SourcingClient.Reason;
import io.linknet.portal.sourcing.entity.Comparison;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Requests for quotation: their buyer sends, compares and awards; those it asks are led to their bid. */
@Controller
@Path("procurement/rfqs")
@RequestScoped
public class RfqsPage {

    static final String LIST = "/procurement/rfqs";

    private static final int ROWS = 20;
    private static final List<String> STATUSES = List.of("OPEN", "OPENED", "AWARDED", "CLOSED", "WITHDRAWN");

    @Inject
    Pages pages;

    @Inject
    ListTools tools;

    @Inject
    BidDesk bidDesk;

    @Inject
    @RestClient
    ProcurementClient procurement;

    @Inject
    @RestClient
    SourcingClient sourcing;

    /** Own requests and those to bid for, newest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response list(@QueryParam("after") @Nullable String after, @BeanParam ListSearch search) {
        var page = sourcing.rfqs(search, after, ROWS);
        var mayAsk = pages.person().filter(it -> it.caller().has(Role.BUYER)).isPresent();
        var titled = pages.titled(mayAsk ? "sourcing.rfqs" : "sourcing.rfqs.to-bid");
        var materials = new MaterialNames(procurement.materials());
        var head = tools.asked(LIST, Map.of(), search, STATUSES, materials);
        var view = new RfqsView(head, page.items(), page.next(), me(), mayAsk, materials);
        return (mayAsk ? titled.action("sourcing.rfq.new", LIST + "/new") : titled).show("sourcing/rfqs", view);
    }

    /** The request as the reader's side sees it. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response show(@PathParam("id") UUID id) {
        var rfq = sourcing.rfq(id);
        return isOwn(rfq) ? buying(rfq, Form.blank()) : bidDesk.show(rfq, Form.blank());
    }

    /** Asks the invited. */
    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response publish(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sourcing.publish(form.key(), form.value("version"), id),
                rfq -> pages.goTo(
                        at(id), "sourcing.rfq.published", rfq.allInvited().size()),
                form -> buying(sourcing.rfq(id), form));
    }

    /** Takes the request back. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sourcing.withdraw(form.key(), form.value("version"), id, new Reason(form.value("reason"))),
                rfq -> pages.goTo(at(id), "sourcing.rfq.withdrawn"),
                form -> buying(sourcing.rfq(id), form));
    }

    /** Ends without an award. */
    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sourcing.close(form.key(), form.value("version"), id, new Reason(form.value("reason"))),
                rfq -> pages.goTo(at(id), "sourcing.rfq.closed"),
                form -> buying(sourcing.rfq(id), form));
    }

    /** Awards in parts. */
    @POST
    @Path("{id}/awards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response award(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var compared = comparison(sourcing.rfq(id));
        return pages.submit(
                Form.of(values),
                form -> sourcing.award(form.key(), id, NewAward.of(form, compared)),
                awarded -> pages.goTo(at(id), "sourcing.rfq.awarded", orders(awarded.awards())),
                form -> buying(sourcing.rfq(id), Moved.back(form, "parts", NewAward.places(form, compared))));
    }

    private static long orders(List<Rfq.Award> awards) {
        return awards.stream().map(Rfq.Award::orderId).distinct().count();
    }

    private List<Comparison> comparison(Rfq rfq) {
        var mayCompare =
                pages.person().filter(it -> it.caller().has(Role.BUYER)).isPresent();
        return rfq.isOpened() && mayCompare
                ? sourcing.comparison(rfq.id(), NewRfq.MOST).items()
                : List.of();
    }

    private boolean isOwn(Rfq rfq) {
        return rfq.buyer().id().equals(me());
    }

    private UUID me() {
        return pages.person().orElseThrow().caller().member().value();
    }

    private Response buying(Rfq rfq, Form form) {
        return pages.named(rfq.title())
                .crumb("sourcing.rfqs", LIST)
                .show(
                        "sourcing/rfq",
                        new RfqView(rfq, comparison(rfq), form, new MaterialNames(procurement.materials())));
    }

    static String at(UUID id) {
        return LIST + "/" + id;
    }
}
