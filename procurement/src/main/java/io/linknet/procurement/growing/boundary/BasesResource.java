package io.linknet.procurement.growing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.growing.boundary.BaseView.PlotView;
import io.linknet.procurement.growing.control.Bases;
import io.linknet.procurement.growing.control.KeepBases;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.growing.entity.Plot;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of bases and plots, for their own cooperative. */
@Path("bases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BasesResource {

    @Inject
    Bases bases;

    @Inject
    KeepBases keep;

    @Inject
    Farmers farmers;

    @Inject
    CurrentCaller caller;

    /** The cooperative's bases, newest first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<BaseView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = bases.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.enteredAt(), it.id()), BaseView::of);
    }

    /** Enters a base. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(value = MemberKind.COOPERATIVE, problems = GrowingProblem.class, refusal = "ONLY_COOPERATIVES_HAVE_BASES")
    @Answers(BaseView.class)
    public Response enter(@Valid @NotNull BaseRequest request) {
        var base = keep.enter(caller.get(), request.code().strip(), request.toDomain());
        return answer(Response.created(URI.create("bases/" + base.id())), base);
    }

    /** A base of the cooperative's. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SELLER)
    @Answers(BaseView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), bases.get(id, caller.get().member()));
    }

    /** Corrects a base; its code stays what it was. */
    @PUT
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(BaseView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BaseRequest request) {
        var base = keep.change(caller.get(), id, request.toDomain(), version -> Versions.require(ifMatch, version));
        return answer(Response.ok(), base);
    }

    /** The plots of a base, newest first. */
    @GET
    @Path("{id}/plots")
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<PlotView> plots(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var own = caller.get().member();
        var rows = bases.plots(bases.get(id, own), own, Cursor.parse(after), size);
        var names = names(rows);
        return Page.of(rows, size, it -> new Cursor(it.enteredAt(), it.id()), it -> PlotView.of(it, names));
    }

    /** Enters a plot of a base, or takes the later word about the one of that code. */
    @POST
    @Path("{id}/plots")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(PlotView.class)
    public Response put(@PathParam("id") UUID id, @Valid @NotNull PlotRequest request) {
        var plot = keep.put(caller.get(), id, request.code().strip(), request.toDomain());
        return Response.ok(PlotView.of(plot, names(List.of(plot)))).build();
    }

    private Map<UUID, String> names(List<Plot> plots) {
        var ids = plots.stream()
                .map(plot -> Optional.ofNullable(plot.details().farmerId()))
                .flatMap(Optional::stream)
                .toList();
        return farmers.names(caller.get().member(), ids);
    }

    private static Response answer(Response.ResponseBuilder answer, GrowingBase base) {
        return answer.tag(Versions.etag(base.version()))
                .entity(BaseView.of(base))
                .build();
    }
}
