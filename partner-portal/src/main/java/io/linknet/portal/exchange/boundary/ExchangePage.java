package io.linknet.portal.exchange.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.exchange.boundary.ExchangeClient.Wanted;
import io.linknet.portal.exchange.entity.Delivery;
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
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The member's own systems: their account, and which documents they are sent. */
@Controller
@Path("procurement/exchange")
@RequestScoped
public class ExchangePage {

    private static final String AT = "/procurement/exchange";

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ExchangeClient exchange;

    /** What is sent now. */
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response show() {
        var delivery = exchange.delivery();
        return show(delivery, filled(delivery));
    }

    /** Says which documents are sent from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response write(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> exchange.deliver(form.key(), form.value("version"), new Wanted(form.all("kinds"))),
                written -> pages.goTo(AT, written.kinds().isEmpty() ? "exchange.ended" : "exchange.written"),
                form -> show(exchange.delivery(), form));
    }

    private Response show(Delivery delivery, Form form) {
        return pages.titled("exchange.title").show("exchange/exchange", new ExchangeView(delivery, form));
    }

    private static Form filled(Delivery delivery) {
        return Form.filled(Map.of("version", Long.toString(delivery.version()))).with("kinds", delivery.kinds());
    }
}
