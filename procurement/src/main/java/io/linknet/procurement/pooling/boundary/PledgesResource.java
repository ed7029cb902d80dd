package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.entity.Pledge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The pledges of the own cooperative. */
@Path("pledges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PledgesResource {

    @Inject
    Pools pools;

    @Inject
    PoolPages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /** Own pledges, newest first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<PledgeView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = pools.pledges(caller.get().member(), Cursor.parse(after), size);
        var terms = demands.terms(rows.stream().map(Pledge::demandId).toList());
        return Page.of(
                rows,
                size,
                pledge -> new Cursor(pledge.madeAt(), pledge.id()),
                pledge -> pages.forCooperative(pledge, requireNonNull(terms.get(pledge.demandId()))));
    }
}
