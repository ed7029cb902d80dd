package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.control.JointPools;
import io.linknet.procurement.pooling.control.PoolCycle;
import io.linknet.procurement.pooling.control.PoolLists;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.control.PublishPool;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pools: read by those who may answer or take part, moved through their cycle by their leader or organiser. */
@Path("pools")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolsResource {

    @Inject
    Pools pools;

    @Inject
    PoolLists lists;

    @Inject
    PoolPages pages;

    @Inject
    PoolCycle cycle;

    @Inject
    JointPools jointPools;

    @Inject
    PublishPool publishPool;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Own pools and those the member may pledge to, newest first unless {@code sort} says otherwise.
     *
     * @param query which ones
     * @param status repeatable; all when absent
     * @param demand only the pool of that demand
     * @param joint the joint pools that the member takes part in, instead of the pools of demands
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<PoolView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid ListQuery query,
            @QueryParam("status") Set<PoolStatus> status,
            @QueryParam("demand") @Nullable UUID demand,
            @QueryParam("joint") boolean joint) {
        var size = Page.limit(limit);
        var reader = caller.get().member();
        var filter = query.toFilter();
        if (joint) {
            var rows = lists.joint(reader, status, filter, Cursor.parse(after), size);
            return Page.of(rows, size, pool -> place(pool, filter), pool -> pages.joint(pool, reader));
        }
        var rows = demand == null
                ? lists.pools(reader, status, filter, Cursor.parse(after), size)
                : pools.ofDemand(reader, demand);
        var views = pages.listed(rows);
        return Page.of(rows, size, pool -> place(pool, filter), pool -> requireNonNull(views.get(pool.id())));
    }

    /** One pool with the pledges the reader may see. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(PoolView.class)
    public Response get(@PathParam("id") UUID id) {
        var pool = pools.get(id, caller.get().member());
        return Response.ok(pages.read(pool, caller.get().member()))
                .tag(Versions.etag(pool.version()))
                .build();
    }

    /** Prepares a joint pool. */
    @POST
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response prepare(@Valid @NotNull JointPoolRequest request) {
        var pool = jointPools.prepare(caller.get(), request.toDomain());
        return Response.created(URI.create("pools/" + pool.id()))
                .tag(Versions.etag(pool.version()))
                .entity(pages.full(pool, caller.get().member()))
                .build();
    }

    /** Ends the preparation of a joint pool. */
    @POST
    @Path("{id}/opening")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response open(@PathParam("id") UUID id) {
        return answer(jointPools.open(caller.get(), id));
    }

    /** Sets deadline, minimum and settled period. */
    @PUT
    @Path("{id}/terms")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response agree(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PoolTermsRequest request) {
        return answer(
                cycle.agree(caller.get(), id, request.toDomain(), pool -> Versions.require(ifMatch, pool.version())));
    }

    /** Ends pledging. */
    @POST
    @Path("{id}/lock")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response lock(@PathParam("id") UUID id) {
        return answer(cycle.lock(caller.get(), id));
    }

    /** Takes pledges until later, also when pledging has ended. */
    @POST
    @Path("{id}/extension")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response extend(@PathParam("id") UUID id, @Valid @NotNull ExtensionRequest request) {
        return answer(cycle.extend(caller.get(), id, request.until()));
    }

    /** Puts everything to nothing. */
    @POST
    @Path("{id}/abandonment")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response abandon(@PathParam("id") UUID id, @Valid @NotNull AbandonmentRequest request) {
        return answer(cycle.abandon(caller.get(), id, request.reason()));
    }

    /** Sends out the orders, one per cooperative. */
    @POST
    @Path("{id}/publication")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(PublicationView.class)
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

    private Response answer(Pool pool) {
        return Response.ok(pages.full(pool, caller.get().member()))
                .tag(Versions.etag(pool.version()))
                .build();
    }

    /** Where it stands in the list. */
    static Cursor place(Pool pool, ListFilter filter) {
        return filter.place(pool.id(), pool.moments().openedAt(), pool.terms().answerUntil());
    }
}
