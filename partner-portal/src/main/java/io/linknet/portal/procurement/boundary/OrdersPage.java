package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Orders: what was placed, what was promised, what is to be confirmed. */
@Controller
@Path("procurement/orders")
@RequestScoped
public class OrdersPage {

    static final String LIST = "/procurement/orders";

    private static final int ROWS = 30;
    private static final List<String> STATUSES =
            List.of("PLACED", "PARTLY_CONFIRMED", "CONFIRMED", "REJECTED", "CANCELLED");

    /** Lines of an order that the list names. */
    private static final int ITEMS = 3;

    @Inject
    Pages pages;

    @Inject
    OrderPages orderPages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    @Inject
    ListTools tools;

    @Inject
    Bulk bulk;

    /** Bought and sold, newest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response list(@QueryParam("after") @Nullable String after, @BeanParam ListSearch search) {
        var page = procurement.orders(search, after, null, ITEMS, ROWS);
        var titled = pages.titled(
                search.onlyStatus().equals("PLACED") ? "procurement.orders.to-confirm" : "procurement.orders");
        return (is(Role.BUYER) ? titled.action("procurement.order.new", LIST + "/new") : titled)
                .show(
                        "procurement/orders",
                        new OrdersView(
                                tools.orders(LIST, search, STATUSES),
                                page.items(),
                                page.next(),
                                me(),
                                is(Role.SELLER)));
    }

    /** Confirms several orders as they were asked, each by itself. */
    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response confirm(MultivaluedMap<String, String> values) {
        return bulk.each(
                Form.of(values),
                LIST,
                "procurement.bulk.confirmed",
                order -> LIST + "/" + order.id(),
                (order, key) -> procurement.answer(key, order.version(), order.id(), 0, NewAnswer.asAsked()));
    }

    /** One order; its seller can answer it here. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response show(@PathParam("id") UUID id, @BeanParam LinesSearch search) {
        return orderPages.answered(id, search, Form.blank());
    }

    /** The seller's answer, line by line, and to all lines that the page did not show. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var typed = Form.of(values);
        var shown = orderPages.lines(id, NewAnswer.numbers(typed));
        return pages.submit(
                typed,
                form -> procurement.answer(form.key(), form.value("version"), id, 0, NewAnswer.of(form, shown)),
                answered -> pages.goTo(LIST + "/" + id, "procurement.order.answered." + answered.status()),
                form -> orderPages.answered(id, LinesSearch.of(form), form));
    }

    /** The order in UBL, for the buyer's or seller's own system. */
    @GET
    @Path("{id}/order.xml")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response orderDocument(@PathParam("id") UUID id) {
        return file(procurement.orderDocument(id), "order-" + id + ".xml");
    }

    /** The answer in UBL. */
    @GET
    @Path("{id}/response.xml")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response responseDocument(@PathParam("id") UUID id) {
        return file(procurement.responseDocument(id), "order-response-" + id + ".xml");
    }

    private static Response file(String xml, String name) {
        return Response.ok(xml.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private boolean is(Role role) {
        return pages.person().filter(it -> it.caller().has(role)).isPresent();
    }

    private UUID me() {
        return pages.person().orElseThrow().caller().member().value();
    }
}
