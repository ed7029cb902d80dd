package io.linknet.procurement.sourcing.boundary;

import static java.util.stream.Collectors.groupingBy;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.control.AwardRfq;
import io.linknet.procurement.sourcing.control.Bids;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.entity.OpenedOffer;
import io.linknet.procurement.sourcing.entity.SourcingProblem;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the buyer alone reads and does after the opening: the comparison and the award. */
@Path("rfqs/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RfqAwardsResource {

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    AwardRfq awardRfq;

    @Inject
    RfqPages pages;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * The offers side by side, a page of lines at a time.
     *
     * @param after number of the last line seen
     */
    @GET
    @Path("comparison")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public Page<ComparisonView> compare(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var rfq = rfqs.own(id, caller.get().member());
        if (!rfq.isOpened()) {
            throw SourcingProblem.RFQ_NOT_OPENED.because(rfq.number());
        }
        var from = line(after);
        var last = Math.min(from + Page.limit(limit), rfq.lines().size());
        var found = bids.offers(rfq, from, last);
        var parties = members.parties(
                found.stream().map(offer -> offer.bidder().value()).toList());
        var byLine = found.stream().collect(groupingBy(OpenedOffer::line));
        var lines = rfq.lines().keySet().stream()
                .filter(line -> line > from && line <= last)
                .map(line -> view(line, byLine.getOrDefault(line, List.of()), rfq.currency(), parties))
                .toList();
        return new Page<>(lines, last < rfq.lines().size() ? Integer.toString(last) : null);
    }

    /** Awards in parts and orders from each winner; the same once more has no second effect. */
    @POST
    @Path("awards")
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response award(@PathParam("id") UUID id, @Valid @NotNull AwardRequest request) {
        var awarded = awardRfq.award(caller.get(), id, request.toDomain());
        return Response.ok(new AwardsView(pages.named(awarded))).build();
    }

    private static ComparisonView view(
            int line, List<OpenedOffer> offers, Currency currency, Map<UUID, Party> parties) {
        return new ComparisonView(
                line,
                offers.stream()
                        .map(it -> ComparisonView.Offered.of(
                                it, currency, PartyView.of(it.bidder().value(), parties)))
                        .toList());
    }

    private static int line(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,4}")) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
        return Integer.parseInt(after);
    }
}
