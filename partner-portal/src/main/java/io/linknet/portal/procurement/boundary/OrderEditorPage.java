package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Moved;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Places an order with a seller one knows, without a demand, a request or a blanket order before it. */
@Controller
@Path("procurement/orders/new")
@RequestScoped
public class OrderEditorPage {

    @Inject
    Pages pages;

    @Inject
    Invitees sellers;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** A blank form. */
    @GET
    @RolesAllowed(Roles.BUYER)
    public Response blank() {
        return editor(Form.blank());
    }

    /** Places it; the seller answers line by line. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response place(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.place(form.key(), 0, NewOrder.of(form)),
                placed -> pages.goTo(OrdersPage.LIST + "/" + placed.id(), "procurement.order.was-placed"),
                form -> editor(Moved.back(form, "lines", NewOrder.places(form))));
    }

    private Response editor(Form form) {
        return pages.titled("procurement.order.new")
                .crumb("procurement.orders", OrdersPage.LIST)
                .show(
                        "procurement/order-editor",
                        new OrderEditorView(form, sellers.choices(), new MaterialNames(procurement.materials())));
    }
}
