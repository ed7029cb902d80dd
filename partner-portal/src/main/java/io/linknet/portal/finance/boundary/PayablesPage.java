package io.linknet.portal.finance.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.finance.boundary.FinanceClient.Preparation;
import io.linknet.portal.finance.boundary.FinanceClient.Reason;
import io.linknet.portal.finance.entity.Payable;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Payables: to prepare by one treasurer, to approve by another, to wait for by the seller. */
@Controller
@Path("finance/payables")
@RequestScoped
public class PayablesPage {

    static final String LIST = "/finance/payables";

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    FinanceClient finance;

    /** Newest first; {@code status} picks a state. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Response list(@QueryParam("status") List<String> status, @QueryParam("after") @Nullable String after) {
        var page = finance.payables(status, after, ROWS);
        var chosen = status.size() == 1 ? status.get(0) : "";
        return pages.titled("finance.payables")
                .show("finance/payables", new PayablesView(page.items(), page.next(), chosen, me()));
    }

    /** One payable with its evidence. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        return payable(finance.payable(id), Form.blank(), Form.blank());
    }

    /** The first person stands behind it. */
    @POST
    @FreshSignIn
    @Path("{id}/preparation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response prepare(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.prepare(
                        form.key(),
                        form.value("version"),
                        id,
                        new Preparation(Typed.day(form, "dueOn"), form.optional("reason"))),
                done -> pages.goTo(LIST + "/" + id, "finance.payable.prepared", done.number()),
                form -> payable(finance.payable(id), form, Form.blank()));
    }

    /** The second person confirms: the voucher is issued. */
    @POST
    @FreshSignIn
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response approve(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.approvePayable(form.key(), form.value("version"), id),
                done -> pages.goTo(LIST + "/" + id, "finance.payable.confirmed", done.number()),
                form -> payable(finance.payable(id), form, Form.blank()));
    }

    /** The second person hands it back. */
    @POST
    @FreshSignIn
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response handBack(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.handBack(form.key(), form.value("version"), id, new Reason(form.value("reason"))),
                done -> pages.goTo(LIST + "/" + id, "finance.payable.returned", done.number()),
                form -> payable(finance.payable(id), Form.blank(), form));
    }

    private Response payable(Payable payable, Form preparing, Form returning) {
        var mine = payable.debtor().id().equals(me())
                && pages.person()
                        .filter(person -> person.caller().has(Role.TREASURER))
                        .isPresent();
        return pages.titled("finance.payable.title", payable.number())
                .crumb("finance.payables", LIST)
                .show("finance/payable", new PayableView(payable, mine, preparing, returning));
    }

    private UUID me() {
        return pages.person().orElseThrow().caller().member().value();
    }
}
