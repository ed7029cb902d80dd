package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.pooling.control.PoolLists;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pledges of the own cooperative. */
@Path("pledges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PledgesResource {

    @Inject
    PoolLists lists;

    @Inject
    PoolPages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /**
     * Own pledges, newest first unless {@code sort} says otherwise.
     *
     * @param query which ones; the district is that of who asks
     * @param status of their pools; repeatable, all when absent
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<PledgeView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid ListQuery query,
            @QueryParam("status") Set<PoolStatus> status) {
        var size = Page.limit(limit);
        var filter = query.toFilter();
        var reader = caller.get().member();
        var rows = lists.pledges(reader, status, filter, Cursor.parse(after), size);
        var terms = demands.terms(rows.stream().map(Pledge::demandId).toList());
        var pools = lists.of(rows, reader);
        return Page.of(
                rows,
                size,
                pledge -> place(pledge, requireNonNull(pools.get(pledge.poolId())), filter),
                pledge -> pages.forCooperative(pledge, requireNonNull(terms.get(pledge.demandId())))
                        .in(requireNonNull(pools.get(pledge.poolId()))));
    }

    /** Where it stands in the list. */
    static Cursor place(Pledge pledge, Pool pool, ListFilter filter) {
        return filter.place(pledge.id(), pledge.madeAt(), pool.terms().answerUntil());
    }
}
