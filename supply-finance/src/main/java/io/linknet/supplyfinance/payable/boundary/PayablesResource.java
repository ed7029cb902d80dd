package io.linknet.supplyfinance.payable.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.payable.control.ConfirmPayable;
import io.linknet.supplyfinance.payable.control.Payables;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PayableStatus;
import io.linknet.supplyfinance.query.Choices;
import io.linknet.supplyfinance.settlement.control.Statements;
import io.linknet.supplyfinance.trade.boundary.FactView;
import io.linknet.supplyfinance.trade.control.Trade;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payables: prepared by one treasurer of the buyer, confirmed by another. */
@Path("payables")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayablesResource {

    @Inject
    Payables payables;

    @Inject
    ConfirmPayable confirmPayable;

    @Inject
    Statements statements;

    @Inject
    Trade trade;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The member's payables as buyer or seller, newest first; {@code status} picks DRAFT, PREPARED or CONFIRMED. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    public Page<PayableView> list(
            @QueryParam("status") List<String> status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var who = caller.get();
        var rows = payables.page(
                who.member(), Choices.of(PayableStatus.class, "status", status), Cursor.parse(after), size);
        var parties = members.parties(
                rows.stream().flatMap(PayablesResource::partyIds).toList());
        return Page.of(
                rows,
                size,
                payable -> new Cursor(payable.createdAt(), payable.id()),
                payable -> PayableView.of(payable, parties, who.person(), null));
    }

    /** One payable with its evidence; the ETag is what {@code If-Match} wants. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.BUYER, Roles.SELLER, Roles.AUDITOR})
    @Answers(PayableView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(payables.get(id, caller.get().member()));
    }

    /** One person of the buyer stands behind the amount and names the day of payment. */
    @POST
    @FreshSignIn
    @Path("{id}/preparation")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(PayableView.class)
    public Response prepare(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @Nullable PreparationRequest request) {
        var wish = request == null ? new PreparationRequest(null, null) : request;
        return answer(confirmPayable.prepare(id, caller.get(), seen, wish.dueOn(), wish.reason()));
    }

    /** Another person of the buyer confirms; the voucher is issued. */
    @POST
    @FreshSignIn
    @Path("{id}/approval")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(PayableView.class)
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(confirmPayable.approve(id, caller.get(), seen));
    }

    /** A person of the buyer hands it back to be prepared again. */
    @POST
    @FreshSignIn
    @Path("{id}/return")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(PayableView.class)
    public Response handBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ReturnRequest request) {
        return answer(
                confirmPayable.handBack(id, caller.get(), seen, request.reason().strip()));
    }

    private Response answer(Payable payable) {
        var statement = statements.granted(payable.statementId());
        var evidence =
                trade.facts(statement.evidence()).stream().map(FactView::of).toList();
        var parties = members.parties(partyIds(payable).toList());
        return Response.ok(PayableView.of(payable, parties, caller.get().person(), evidence))
                .tag(Versions.etag(payable.version()))
                .build();
    }

    private static Stream<UUID> partyIds(Payable payable) {
        return Stream.of(payable.debtor().value(), payable.creditor().value());
    }
}
