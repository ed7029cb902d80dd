package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Blanket;
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

/** Blanket orders: offered, agreed to, called off, ended. */
@Controller
@Path("procurement/blanket-orders")
@RequestScoped
public class BlanketsPage {

    static final String LIST = "/procurement/blanket-orders";

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    Invitees invitees;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** Of either side, newest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = procurement.blankets(after, ROWS);
        return pages.titled("procurement.blankets")
                .crumb("procurement.orders", OrdersPage.LIST)
                .show("procurement/blankets", new BlanketsView(page.items(), page.next(), isBuyer()));
    }

    /** A blank form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.BUYER)
    public Response fresh() {
        return editor(Form.blank());
    }

    /** One blanket order with what is left of it. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    public Response show(@PathParam("id") UUID id) {
        return blanket(procurement.blanket(id), Form.blank());
    }

    /** Offers it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response offer(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.offer(form.key(), NewBlanket.of(form)),
                blanket -> pages.goTo(LIST + "/" + blanket.id(), "procurement.blanket.offered"),
                form -> editor(Moved.back(form, "lines", NewBlanket.places(form))));
    }

    /** Agrees to it, refuses or ends it. */
    @POST
    @Path("{id}/{outcome: agreement|refusal|end}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response decide(
            @PathParam("id") UUID id, @PathParam("outcome") String outcome, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.decideBlanket(
                        form.key(),
                        form.value("version"),
                        id,
                        outcome,
                        outcome.equals("agreement") ? null : new ProcurementClient.Abandonment(form.value("reason"))),
                blanket -> pages.goTo(LIST + "/" + id, "procurement.blanket.decided." + blanket.status()),
                form -> blanket(procurement.blanket(id), form));
    }

    /** Calls off: leads to the order that was placed. */
    @POST
    @Path("{id}/call-offs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response callOff(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var blanket = procurement.blanket(id);
        return pages.submit(
                Form.of(values),
                form -> procurement.callOff(form.key(), id, NewBlanket.calling(form, blanket)),
                called -> pages.goTo(OrdersPage.LIST + "/" + called.orderId(), "procurement.blanket.called-off"),
                form -> blanket(procurement.blanket(id), form));
    }

    private Response blanket(Blanket blanket, Form form) {
        var reader = pages.person().orElseThrow().caller();
        return pages.titled("procurement.blanket.title", blanket.number())
                .crumb("procurement.blankets", LIST)
                .show("procurement/blanket", new BlanketView(blanket, reader, form));
    }

    private Response editor(Form form) {
        return pages.titled("procurement.blanket.new")
                .crumb("procurement.blankets", LIST)
                .show(
                        "procurement/blanket-editor",
                        new BlanketEditorView(form, invitees.choices(), new MaterialNames(procurement.materials())));
    }

    private boolean isBuyer() {
        return pages.person().filter(person -> person.caller().has(Role.BUYER)).isPresent();
    }
}
