package io.linknet.logistics.tracking.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.logistics.shipment.control.Shipments;
import io.linknet.logistics.shipment.entity.ShipmentStatus;
import io.linknet.logistics.tracking.control.Milestones;
import io.linknet.logistics.tracking.control.ReportMilestone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where a shipment is, by the word of its carrier. */
@Path("shipments/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MilestonesResource {

    @Inject
    ReportMilestone reportMilestone;

    @Inject
    Milestones milestones;

    @Inject
    Shipments shipments;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Where the shipment stands after the carrier's word. */
    @Classified(RELATION)
    public record Progress(
            UUID shipmentId,
            long version,
            ShipmentStatus status,
            boolean isDelayed,
            LocalDate expectedArrival,
            Instant at) {}

    /** Takes the carrier's word. */
    @POST
    @Command
    @RolesAllowed({Roles.DRIVER, Roles.DISPATCHER})
    @APIResponse(responseCode = "201", description = "Kept and told to seller and buyer")
    @APIResponse(responseCode = "403", description = "not-the-carrier")
    @APIResponse(responseCode = "404", description = "unknown-shipment")
    @APIResponse(responseCode = "409", description = "milestone-passed, already-received")
    @APIResponse(
            responseCode = "422",
            description = "milestone-in-the-future, milestone-before-the-last, delay-without-note,"
                    + " expected-arrival-unfit")
    @Answers(Progress.class)
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull MilestoneRequest request) {
        var milestone = request.toDomain(clock.instant());
        var shipment = reportMilestone.report(caller.get(), id, milestone, seen);
        return Response.status(Response.Status.CREATED)
                .tag(Versions.etag(shipment.version()))
                .entity(new Progress(
                        id,
                        shipment.version(),
                        shipment.status(),
                        shipment.isDelayed(),
                        shipment.expectedArrival(),
                        milestone.at()))
                .build();
    }

    /** What the carrier told so far, in the order it was told. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    @APIResponse(responseCode = "404", description = "unknown-shipment")
    public List<MilestoneView> list(@PathParam("id") UUID id) {
        var shipment = shipments.get(id, caller.get().member());
        return milestones.of(List.of(shipment.id())).stream()
                .map(MilestoneView::of)
                .toList();
    }
}
