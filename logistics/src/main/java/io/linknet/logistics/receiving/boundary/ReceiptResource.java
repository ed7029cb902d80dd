package io.linknet.logistics.receiving.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.logistics.receiving.control.Receipts;
import io.linknet.logistics.receiving.control.ReceiveGoods;
import io.linknet.logistics.receiving.entity.ReceiptProblem;
import io.linknet.logistics.shipment.control.Shipments;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The weigh-in of a shipment: one receipt, written once. */
@Path("shipments/{id}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReceiptResource {

    @Inject
    ReceiveGoods receiveGoods;

    @Inject
    Receipts receipts;

    @Inject
    Shipments shipments;

    @Inject
    CurrentCaller caller;

    /** Weighs in and judges every lot. */
    @POST
    @Command
    @RolesAllowed(Roles.QUALITY_INSPECTOR)
    @APIResponse(responseCode = "201", description = "The receipt is final; the seller is told")
    @APIResponse(responseCode = "403", description = "not-the-buyer")
    @APIResponse(responseCode = "404", description = "unknown-shipment")
    @APIResponse(responseCode = "409", description = "already-received")
    @APIResponse(
            responseCode = "422",
            description = "lots-differ, weighed-in-another-unit, tare-exceeds-gross, rejected-more-than-arrived,"
                    + " reason-missing")
    @Answers(ReceiptView.class)
    public Response receive(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ReceiptRequest request) {
        var receipt = receiveGoods.receive(caller.get(), id, request.toDomain(), seen);
        return Response.created(URI.create("shipments/" + id + "/receipt"))
                .entity(ReceiptView.of(receipt))
                .build();
    }

    /** The receipt of a shipment. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    @APIResponse(responseCode = "404", description = "unknown-shipment, no-receipt")
    public ReceiptView get(@PathParam("id") UUID id) {
        var shipment = shipments.get(id, caller.get().member());
        return receipts.of(shipment.id())
                .map(ReceiptView::of)
                .orElseThrow(() -> ReceiptProblem.NO_RECEIPT.because(shipment.number()));
    }
}
