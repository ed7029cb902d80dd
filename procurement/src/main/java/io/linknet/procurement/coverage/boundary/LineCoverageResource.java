package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.procurement.demand.control.Demands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who stands behind the figures of one demand line, tier by tier. */
@Path("demands/{id}/coverage/lines/{line}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LineCoverageResource {

    @Inject
    CoveragePages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /** The line and its cooperatives: all of them for the leader, itself for everybody else. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public LineCoverageView cooperatives(
            @PathParam("id") UUID id,
            @PathParam("line") int line,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var reader = caller.get().member();
        return pages.cooperatives(demands.terms(id, reader), line, reader, after, limit);
    }

    /** The own figures of the line and the own farmers behind them. */
    @GET
    @Path("farmers")
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public FarmerCoverageView farmers(
            @PathParam("id") UUID id,
            @PathParam("line") int line,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var reader = caller.get().member();
        return pages.farmers(demands.terms(id, reader), line, reader, after, limit);
    }
}
