package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Proposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Proposals on an order: made, countered, accepted, refused, withdrawn; and lines closed short. */
@Controller
@Path("procurement/orders/{id}/negotiation")
@RequestScoped
public class NegotiationPage {

    private static final Pattern LINE_POINTER = Pattern.compile("/lines/(\\d+)(/.*)?");

    @Inject
    Pages pages;

    @Inject
    OrderPages orderPages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /**
     * The lines as they are, to be typed over.
     *
     * @param from number of the first line shown
     */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    public Response edit(@PathParam("id") UUID id, @QueryParam("from") @DefaultValue("1") int from) {
        return editor(procurement.order(id, 1), from, Form.blank());
    }

    /** Proposes what was typed; it counters the open proposal of the other party, if there is one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var typed = Form.of(values);
        var order = procurement.order(id, 1).and(orderPages.lines(id, NewAnswer.numbers(typed)));
        return pages.submit(
                typed,
                form -> proposed(order, form, NewProposal.of(form, order)),
                proposal -> pages.goTo(at(id), "procurement.proposal.made"),
                form -> editor(order, LinesSearch.from(form), beside(form, NewProposal.of(form, order))));
    }

    /** Proposes to cancel the whole order. */
    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.propose(
                        form.key(), form.value("version"), id, NewProposal.cancellation(form.optional("reason"))),
                proposal -> pages.goTo(at(id), "procurement.proposal.made"),
                form -> orderPages.negotiated(id, form));
    }

    /** Accepts, refuses or withdraws the proposal that was looked at. */
    @POST
    @Path("{outcome: acceptance|refusal|withdrawal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    public Response decide(
            @PathParam("id") UUID id, @PathParam("outcome") String outcome, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.decide(
                        form.key(),
                        form.value("version"),
                        id,
                        form.id("proposal"),
                        outcome,
                        outcome.equals("refusal") ? new ProcurementClient.Abandonment(form.value("reason")) : null),
                proposal -> pages.goTo(at(id), "procurement.proposal.decided." + proposal.state()),
                form -> orderPages.negotiated(id, form));
    }

    /** Closes the chosen lines short. */
    @POST
    @Path("closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.close(form.key(), form.value("version"), id, 0, closing(form)),
                order -> pages.goTo(at(id), "procurement.closed-short"),
                form -> orderPages.negotiated(id, form));
    }

    private static NewProposal.Closing closing(Form form) {
        var lines = form.all("closed").stream()
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(number -> new NewProposal.ClosedLine(Integer.parseInt(number)))
                .toList();
        return new NewProposal.Closing(form.value("reason"), lines);
    }

    private Proposal proposed(Order order, Form form, NewProposal wanted) {
        var countered = form.value("proposal");
        return countered.isEmpty()
                ? procurement.propose(form.key(), form.value("version"), order.id(), wanted)
                : procurement.counter(form.key(), form.value("version"), order.id(), form.id("proposal"), wanted);
    }

    private Response editor(Order order, int from, Form form) {
        var search = new LinesSearch();
        search.from = from;
        return pages.titled("procurement.change.title", order.number())
                .crumb("procurement.orders", OrdersPage.LIST)
                .crumb("procurement.order", at(order.id()))
                .show(
                        "procurement/order-change",
                        new ChangeView(
                                orderPages.negotiation(order, form),
                                orderPages.page(order.id(), search, NewProposal.ROWS),
                                new MaterialNames(procurement.materials())));
    }

    /** Puts what is wrong beside the row it was typed in: lines that stay as they are were not sent. */
    private static Form beside(Form form, NewProposal sent) {
        var problem = form.problem();
        if (problem == null || problem.errors() == null) {
            return form;
        }
        var errors = problem.errors().stream()
                .map(error -> new Problem.FieldError(row(error.pointer(), sent.rows()), error.detail()))
                .toList();
        return form.refused(new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.instance(), errors));
    }

    private static String row(String pointer, List<Integer> rows) {
        var line = LINE_POINTER.matcher(pointer);
        if (!line.matches()) {
            return pointer;
        }
        var index = Integer.parseInt(line.group(1));
        @Nullable String rest = line.group(2);
        return index < rows.size() ? "/lines/" + rows.get(index) + (rest == null ? "" : rest) : pointer;
    }

    private static String at(UUID id) {
        return OrdersPage.LIST + "/" + id;
    }
}
