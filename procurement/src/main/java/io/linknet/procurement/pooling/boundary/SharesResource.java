package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.control.Clearings;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.PoolProblem;
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

/** All shares of a clearing that are the reader's business, page by page. */
@Path("pools/{id}/clearing/shares")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SharesResource {

    @Inject
    Pools pools;

    @Inject
    Clearings clearings;

    @Inject
    PoolPages pages;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** A leader's for its demands, a cooperative's of its pledges, sheet by sheet. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<ClearingView.ShareView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var reader = caller.get().member();
        var pool = pools.get(id, reader);
        var clearing =
                clearings.of(pool.clearedIn()).orElseThrow(() -> PoolProblem.POOL_NOT_CLEARED.because(pool.status()));
        var from = after == null
                ? Allocation.Place.FIRST
                : Allocation.Place.of(Cursor.parse(after).id());
        var rows = clearings.shares(clearing, reader, from, size);
        var parties = members.parties(
                rows.stream().map(share -> share.cooperative().value()).toList());
        var currency = pages.currency(pool, reader);
        return Page.of(
                rows,
                size,
                share -> new Cursor(clearing.clearedAt(), share.place().id()),
                share -> ClearingView.ShareView.of(share, currency, parties));
    }
}
