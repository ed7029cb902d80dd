package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.sourcing.control.Bids;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.control.SealBid;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.SourcingProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The caller's own bid for a request; there is no way to name another's. */
@Path("rfqs/{id}/bid")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RfqBidResource {

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    SealBid sealBid;

    @Inject
    CurrentCaller caller;

    /** What the member has bid, for its own eyes; the ETag is the revision. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    @Answers(BidView.class)
    public Response get(@PathParam("id") UUID id) {
        var bidder = caller.get().member();
        var rfq = rfqs.invitedTo(id, bidder);
        var own = bids.own(rfq.id(), bidder).orElseThrow(() -> SourcingProblem.UNKNOWN_BID.because(id));
        return Response.ok(BidView.of(own))
                .tag(Versions.etag(own.bid().revision()))
                .build();
    }

    /** Seals a bid; replacing one needs the revision seen. */
    @PUT
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(SealedView.class)
    public Response seal(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenRevision,
            @Valid @NotNull BidRequest request) {
        return answer(sealBid.seal(caller.get(), id, request.toDomain(), seen(seenRevision)));
    }

    /** Withdraws it. */
    @DELETE
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(SealedView.class)
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenRevision) {
        return answer(sealBid.withdraw(caller.get(), id, seen(seenRevision)));
    }

    private static Consumer<Bid> seen(@Nullable String revision) {
        return bid -> Versions.require(revision, bid.revision());
    }

    private static Response answer(Bid bid) {
        return Response.ok(SealedView.of(bid))
                .tag(Versions.etag(bid.revision()))
                .build();
    }
}
