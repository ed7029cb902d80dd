package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.control.ClearPool;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.control.PublishPool;
import io.linknet.procurement.pooling.entity.Outcome;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
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
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pools: read by those who may answer, locked, cleared and published by their leader. */
@Path("pools")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolsResource {

    @Inject
    Pools pools;

    @Inject
    PoolPages pages;

    @Inject
    ClearPool clearPool;

    @Inject
    PublishPool publishPool;

    @Inject
    Demands demands;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Own pools and those the member may pledge to, newest first.
     *
     * @param status repeatable; all when absent
     * @param demand only the pool of that demand
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<PoolView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("status") Set<PoolStatus> status,
            @QueryParam("demand") @Nullable UUID demand) {
        var size = Page.limit(limit);
        var reader = caller.get().member();
        var rows =
                demand == null ? pools.page(reader, status, Cursor.parse(after), size) : pools.ofDemand(reader, demand);
        var terms = demands.terms(rows.stream().map(Pool::demandId).toList());
        var leaders =
                members.parties(rows.stream().map(pool -> pool.leader().value()).toList());
        return Page.of(
                rows,
                size,
                pool -> new Cursor(pool.openedAt(), pool.id()),
                pool -> PoolView.of(
                        pool,
                        requireNonNull(terms.get(pool.demandId())),
                        PartyView.of(pool.leader().value(), leaders),
                        null,
                        null));
    }

    /** One pool with the pledges the reader may see. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Response get(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        var pool = pools.get(id, reader);
        return Response.ok(pages.full(pool, reader))
                .tag(Versions.etag(pool.version()))
                .build();
    }

    /** Ends pledging. */
    @POST
    @Path("{id}/lock")
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response lock(@PathParam("id") UUID id) {
        var pool = clearPool.lock(caller.get(), id);
        return Response.ok(pages.full(pool, caller.get().member()))
                .tag(Versions.etag(pool.version()))
                .build();
    }

    /** Tries a rule, or makes its outcome binding. */
    @POST
    @Path("{id}/clearings")
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response clear(@PathParam("id") UUID id, @Valid @NotNull ClearingRequest request) {
        var outcome = request.dryRun()
                ? clearPool.tryOut(caller.get(), id, request.rule())
                : clearPool.clear(caller.get(), id, request.rule());
        return Response.ok(view(id, request.dryRun(), outcome)).build();
    }

    /** Sends out the orders, one per cooperative. */
    @POST
    @Path("{id}/publication")
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response publish(@PathParam("id") UUID id) {
        var orders = publishPool.publish(caller.get(), id);
        var parties = members.parties(
                orders.keySet().stream().map(member -> member.value()).toList());
        var sent = orders.entrySet().stream()
                .map(order -> new PublicationView.Order(
                        order.getValue(), PartyView.of(order.getKey().value(), parties)))
                .sorted(Comparator.comparing(PublicationView.Order::orderId))
                .toList();
        return Response.ok(new PublicationView(id, PoolStatus.PUBLISHED, sent)).build();
    }

    private ClearingView view(UUID poolId, boolean dryRun, Outcome outcome) {
        var parties = members.parties(outcome.shares().stream()
                .map(share -> share.offer().cooperative().value())
                .toList());
        return ClearingView.of(poolId, dryRun, outcome, parties);
    }
}
