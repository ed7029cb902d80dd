package io.linknet.supplyfinance.voucher.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.member.control.Party;
import io.linknet.supplyfinance.query.Choices;
import io.linknet.supplyfinance.voucher.control.SettleVoucher;
import io.linknet.supplyfinance.voucher.control.TransferVoucher;
import io.linknet.supplyfinance.voucher.control.VoucherState;
import io.linknet.supplyfinance.voucher.control.Vouchers;
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
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Vouchers: read by holder, debtor and former holder; used by the holder alone. */
@Path("vouchers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VouchersResource {

    @Inject
    Vouchers vouchers;

    @Inject
    TransferVoucher transferVoucher;

    @Inject
    SettleVoucher settleVoucher;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** Vouchers of one relation, newest first: {@code relation} is HELD (the usual), OWED or PASSED_ON. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.SELLER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Page<VoucherView> list(
            @QueryParam("relation") @Nullable String relation,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var chosen =
                relation == null ? Vouchers.Relation.HELD : Choices.one(Vouchers.Relation.class, "relation", relation);
        var rows = vouchers.page(caller.get().member(), chosen, Cursor.parse(after), size);
        var parties = parties(rows);
        return Page.of(
                rows,
                size,
                row -> new Cursor(row.voucher().createdAt(), row.voucher().id()),
                row -> VoucherView.of(row, parties, null));
    }

    /** One voucher, with those of its parts that the reader may see. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.SELLER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public VoucherView get(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        var row = vouchers.get(id, reader);
        var parts = vouchers.parts(id, reader);
        var parties = parties(Stream.concat(Stream.of(row), parts.stream()).toList());
        return VoucherView.of(
                row,
                parties,
                parts.stream().map(part -> VoucherView.of(part, parties, null)).toList());
    }

    /** Passes the voucher, or a part of it, on to another member. */
    @POST
    @FreshSignIn
    @Path("{id}/transfers")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(TransferView.class)
    public Response transfer(@PathParam("id") UUID id, @Valid @NotNull TransferRequest request) {
        var parts = transferVoucher.transfer(
                id, caller.get(), new MemberId(request.to()), request.amount().toDomain());
        var given = new VoucherState(parts.given(), null, false);
        var kept = parts.kept().map(rest -> new VoucherState(rest, null, false));
        var parties = members.parties(
                parts.all().stream().flatMap(VoucherView::partyIds).toList());
        var view = new TransferView(
                VoucherView.of(given, parties, null),
                kept.map(rest -> VoucherView.of(rest, parties, null)).orElse(null));
        return Response.created(URI.create("vouchers/" + parts.given().id()))
                .entity(view)
                .build();
    }

    /** The holder says that the debtor has paid. */
    @POST
    @FreshSignIn
    @Path("{id}/settlement")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(VoucherView.class)
    public Response settle(@PathParam("id") UUID id) {
        settleVoucher.settle(id, caller.get());
        var row = vouchers.get(id, caller.get().member());
        return Response.ok(VoucherView.of(row, parties(List.of(row)), null)).build();
    }

    private Map<UUID, Party> parties(Collection<VoucherState> rows) {
        return members.parties(rows.stream()
                .map(VoucherState::voucher)
                .flatMap(VoucherView::partyIds)
                .toList());
    }
}
