package io.linknet.logistics.shipment.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.logistics.member.control.Members;
import io.linknet.logistics.shipment.control.AnnounceShipment;
import io.linknet.logistics.shipment.control.Shipments;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.ShipmentStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Ship notices: goods on their way from a seller to a buyer. */
@Path("shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShipmentsResource {

    @Inject
    AnnounceShipment announceShipment;

    @Inject
    Shipments shipments;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Announces a load with its lots. */
    @POST
    @Command
    @RolesAllowed({Roles.SELLER, Roles.DISPATCHER})
    @APIResponse(responseCode = "201", description = "The goods are announced")
    @APIResponse(responseCode = "404", description = "unknown-order-line")
    @APIResponse(responseCode = "409", description = "lot-differs, already-exists")
    @APIResponse(
            responseCode = "422",
            description = "more-than-confirmed, nothing-confirmed, unknown-carrier, several-buyers, several-places,"
                    + " order-line-repeated, lot-repeated, unit-differs, arrival-in-the-past, lot-from-the-future")
    @Answers(ShipmentView.class)
    public Response announce(@Valid @NotNull ShipmentRequest request) {
        var shipment = announceShipment.announce(caller.get(), request.toDomain());
        return Response.created(URI.create("shipments/" + shipment.id()))
                .tag(Versions.etag(shipment.version()))
                .entity(view(shipment))
                .build();
    }

    /** The caller's shipments, newest first. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    public Page<ShipmentView> list(
            @QueryParam("status") List<String> statuses,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer asked) {
        var limit = Page.limit(asked);
        var rows = shipments.page(caller.get().member(), known(statuses), Cursor.parse(after), limit + 1);
        var parties =
                members.parties(rows.stream().flatMap(ShipmentView::parties).toList());
        var today = today();
        return Page.of(
                rows,
                limit,
                row -> new Cursor(row.announcedAt(), row.id()),
                row -> ShipmentView.of(row, parties, today));
    }

    /** One shipment with its lots. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    @APIResponse(responseCode = "404", description = "unknown-shipment")
    @Answers(ShipmentView.class)
    public Response get(@PathParam("id") UUID id) {
        var shipment = shipments.get(id, caller.get().member());
        return Response.ok(view(shipment))
                .tag(Versions.etag(shipment.version()))
                .build();
    }

    private static Set<ShipmentStatus> known(List<String> names) {
        var known = EnumSet.noneOf(ShipmentStatus.class);
        for (var name : names) {
            known.add(Arrays.stream(ShipmentStatus.values())
                    .filter(status -> status.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> KernelProblem.INVALID_VALUE.at("status")));
        }
        return known;
    }

    private ShipmentView view(Consignment shipment) {
        var parties = members.parties(ShipmentView.parties(shipment).toList());
        return ShipmentView.of(shipment, parties, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
