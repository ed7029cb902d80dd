package io.linknet.procurement.farmer.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.farmer.control.FarmerConsents;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.farmer.control.RegisterFarmer;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of farmers, for their own cooperative. */
@Path("farmers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FarmersResource {

    @Inject
    Farmers farmers;

    @Inject
    RegisterFarmer registerFarmer;

    @Inject
    FarmerConsents consents;

    @Inject
    CurrentCaller caller;

    /** The cooperative's farmers, newest first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<FarmerView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = farmers.page(caller.get().member(), Cursor.parse(after), size);
        var known =
                consents.of(caller.get().member(), rows.stream().map(Farmer::id).toList());
        return Page.of(rows, size, FarmersResource::key, it -> FarmerView.of(it, known.get(it.id())));
    }

    /** Enters a farmer. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(
            value = MemberKind.COOPERATIVE,
            problems = FarmerProblem.class,
            refusal = "ONLY_COOPERATIVES_HAVE_FARMERS")
    @Answers(FarmerView.class)
    public Response register(@Valid @NotNull FarmerRequest request) {
        var farmer = registerFarmer.register(caller.get(), request.code().strip(), request.toDomain());
        return Response.created(URI.create("farmers/" + farmer.id()))
                .entity(FarmerView.of(farmer, null))
                .build();
    }

    /** One farmer of the cooperative's. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SELLER)
    @Answers(FarmerView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(farmers.get(id, caller.get().member()));
    }

    /** Records that a farmer has consented to be named to partners; a later record replaces the earlier. */
    @PUT
    @Path("{id}/consent")
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(
            value = MemberKind.COOPERATIVE,
            problems = FarmerProblem.class,
            refusal = "ONLY_COOPERATIVES_HAVE_FARMERS")
    @Answers(FarmerView.class)
    public Response consent(@PathParam("id") UUID id, @Valid @NotNull ConsentRequest request) {
        return answer(consents.record(caller.get(), id, request.toDomain()));
    }

    /** Takes a farmer's consent back; the name is shown to nobody else from now on. */
    @DELETE
    @Path("{id}/consent")
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(
            value = MemberKind.COOPERATIVE,
            problems = FarmerProblem.class,
            refusal = "ONLY_COOPERATIVES_HAVE_FARMERS")
    @Answers(FarmerView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(consents.withdraw(caller.get(), id));
    }

    private Response answer(Farmer farmer) {
        var consent = consents.of(caller.get().member(), List.of(farmer.id())).get(farmer.id());
        return Response.ok(FarmerView.of(farmer, consent)).build();
    }

    private static Cursor key(Farmer farmer) {
        return new Cursor(farmer.registeredAt(), farmer.id());
    }
}
