package io.linknet.supplyfinance.settlement.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.settlement.control.Statements;
import io.linknet.supplyfinance.settlement.entity.Statement;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements, for the two parties of a delivery. Nobody writes them: they draw themselves up. */
@Path("statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {

    @Inject
    Statements statements;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The member's statements as buyer or seller, newest first. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Page<StatementView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = statements.page(caller.get().member(), Cursor.parse(after), size);
        var parties = members.parties(
                rows.stream().flatMap(StatementsResource::partyIds).toList());
        return Page.of(
                rows,
                size,
                statement -> new Cursor(statement.drawnUpAt(), statement.id()),
                statement -> StatementView.of(statement, parties));
    }

    /** One statement. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    @Answers(StatementView.class)
    public Response get(@PathParam("id") UUID id) {
        var statement = statements.get(id, caller.get().member());
        var parties = members.parties(partyIds(statement).toList());
        return Response.ok(StatementView.of(statement, parties))
                .tag(Versions.etag(statement.version()))
                .build();
    }

    private static Stream<UUID> partyIds(Statement statement) {
        return List.of(statement.buyer().value(), statement.seller().value()).stream();
    }
}
