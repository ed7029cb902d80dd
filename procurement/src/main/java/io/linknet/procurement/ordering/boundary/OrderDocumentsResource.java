package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.entity.DocumentProblem;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as documents of other systems: UBL 2.1 in, UBL 2.1 out. */
@Path("orders")
@RequestScoped
public class OrderDocumentsResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    UblOrderReader reader;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Places the order of a UBL document.
     *
     * @param seller id or alias of the seller, when the document's own identifiers are not known here; they are from then
     *     on
     */
    @POST
    @Command
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BUYER)
    public Response place(@QueryParam("seller") @Nullable String seller, byte[] document) {
        var buyer = caller.get();
        var order = reader.read(document);
        requireOwn(buyer, order.buyerIdentifiers());
        var asked = seller(buyer, seller, order.sellerIdentifiers());
        var terms = new PlaceOrder.Terms(asked, order.currency(), order.place(), order.lines());
        var placed = placeOrder.place(
                buyer, order.number(), terms, MediaType.APPLICATION_XML, new String(document, StandardCharsets.UTF_8));
        var parties = parties(placed);
        return Response.created(URI.create("orders/" + placed.id()))
                .tag(Versions.etag(placed.version()))
                .entity(OrderView.of(
                        placed,
                        PartyView.of(placed.buyer().value(), parties),
                        PartyView.of(placed.seller().value(), parties)))
                .build();
    }

    /** The order in UBL: the document it came in, or one of ours. */
    @GET
    @Path("{id}")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    public Response order(@PathParam("id") UUID id) {
        var order = orders.get(id, caller.get().member());
        var xml = orders.document(id).map(kept -> kept.content()).orElseGet(() -> writer(order)
                .order());
        return Response.ok(xml, MediaType.APPLICATION_XML)
                .tag(Versions.etag(order.version()))
                .build();
    }

    /** The answer in UBL, as it stands. */
    @GET
    @Path("{id}/response")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    public Response response(@PathParam("id") UUID id) {
        var order = orders.get(id, caller.get().member());
        List<String> lineIds = orders.document(id)
                .map(kept -> UblOrderReader.lineIds(kept.content().getBytes(StandardCharsets.UTF_8)))
                .orElse(List.of());
        var issued = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        return Response.ok(writer(order).response(issued, lineIds), MediaType.APPLICATION_XML)
                .tag(Versions.etag(order.version()))
                .build();
    }

    /** A document that names another member of the network as its buyer is not the caller's to post. */
    private void requireOwn(Caller buyer, List<String> identifiers) {
        members.identifiedBy(identifiers, buyer.member())
                .filter(named -> !buyer.isFor(named))
                .ifPresent(another -> {
                    throw RefusedDocument.of(DocumentProblem.ANOTHER_BUYER, "/Order/BuyerCustomerParty");
                });
    }

    private MemberId seller(Caller buyer, @Nullable String named, List<String> identifiers) {
        if (named == null) {
            return members.identifiedBy(identifiers, buyer.member())
                    .orElseThrow(() -> RefusedDocument.of(
                            DocumentProblem.SELLER_NOT_FOUND,
                            "/Order/SellerSupplierParty",
                            String.join(", ", identifiers)));
        }
        var seller = members.identifiedBy(List.of(named), buyer.member())
                .orElseThrow(() -> RefusedDocument.of(DocumentProblem.SELLER_NOT_FOUND, "?seller", named));
        members.rememberAliases(buyer.member(), identifiers, seller);
        return seller;
    }

    private UblOrderWriter writer(PurchaseOrder order) {
        var parties = parties(order);
        return new UblOrderWriter(order, party(order.buyer(), parties), party(order.seller(), parties));
    }

    private Map<UUID, Party> parties(PurchaseOrder order) {
        return members.parties(List.of(order.buyer().value(), order.seller().value()));
    }

    private static Party party(MemberId id, Map<UUID, Party> parties) {
        return parties.getOrDefault(id.value(), Party.unnamed(id.value()));
    }
}
