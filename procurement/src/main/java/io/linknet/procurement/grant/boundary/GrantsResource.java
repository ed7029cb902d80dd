package io.linknet.procurement.grant.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.Grant;
import io.linknet.kernel.grant.Grants;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.grant.control.GiveGrant;
import io.linknet.procurement.grant.control.GrantWords;
import io.linknet.procurement.grant.control.Partners;
import io.linknet.procurement.grant.control.Partners.DealtDemand;
import io.linknet.procurement.grant.entity.GrantProblem;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants of data: given and taken back by administrators, read by auditors too, on either side. */
@Path("grants")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {

    @Inject
    Grants grants;

    @Inject
    GiveGrant giveGrant;

    @Inject
    Partners partners;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** Grants that the member gave, or was given; newest first, ended ones too. */
    @GET
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<GrantView> list(
            @QueryParam("side") @DefaultValue("GIVEN") Grants.Side side,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = grants.page(caller.get().member(), side, Cursor.parse(after), size);
        var parties = members.parties(rows.stream()
                .flatMap(it -> Stream.of(it.grantor().value(), it.grantee().value()))
                .toList());
        var now = clock.instant();
        return Page.of(rows, size, it -> new Cursor(it.given().at(), it.id()), it -> GrantView.of(it, parties, now));
    }

    /** Gives a grant; it counts at once. */
    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.COOPERATIVE, problems = GrantProblem.class, refusal = "ONLY_HOLDERS_GRANT")
    @Answers(GrantView.class)
    public Response give(@Valid @NotNull GrantRequest request) {
        var grant = giveGrant.give(caller.get(), request.toDomain());
        return Response.created(URI.create("grants/" + grant.id()))
                .entity(view(grant))
                .build();
    }

    /** Takes a grant back; it counts no more. */
    @POST
    @Path("{id}/revocation")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(GrantView.class)
    public Response revoke(@PathParam("id") UUID id) {
        return Response.ok(view(giveGrant.revoke(caller.get(), id))).build();
    }

    /** Whom the member can give to: those it has pledged or sold to. */
    @GET
    @Path("partners")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public List<PartyView> partners() {
        var ids = partners.of(caller.get().member());
        var parties = members.parties(ids);
        return ids.stream().map(id -> PartyView.of(id, parties)).toList();
    }

    /**
     * The demands that the member has pledged or sold for, newest first: each can be the one of a grant to its leader.
     *
     * @param demand the only one that is asked for; all when absent
     */
    @GET
    @Path("demands")
    @Transactional
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<GrantDemand> demands(
            @QueryParam("demand") @Nullable UUID demand,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = partners.demands(caller.get().member(), demand, Cursor.parse(after), size);
        var parties = members.parties(rows.stream().map(DealtDemand::leader).toList());
        return Page.of(rows, size, it -> new Cursor(it.postedAt(), it.id()), it -> GrantDemand.of(it, parties));
    }

    /** The words that who gives a grant consents to, in the reader's language. */
    @GET
    @Path("words")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public GrantWords words(@QueryParam("category") @DefaultValue("FARMER_IDENTITY") DataCategory category) {
        GiveGrant.requireHeld(category);
        return GrantWords.of(category, Problems.locale(headers).getLanguage());
    }

    private GrantView view(Grant grant) {
        var parties =
                members.parties(List.of(grant.grantor().value(), grant.grantee().value()));
        return GrantView.of(grant, parties, clock.instant());
    }
}
