package io.linknet.procurement.sourcing.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.control.Bids;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.OpenedOffer;
import io.linknet.procurement.sourcing.entity.SourcingProblem;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers side by side, for the buyer alone, after the opening. */
@Path("rfqs/{id}/comparison")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RfqComparisonResource {

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

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
        var aside = new Aside(
                rfq.currency(),
                members.parties(found.stream().map(it -> it.bidder().value()).toList()),
                bids.opened(rfq).stream().filter(bid -> bid.note() != null).collect(toMap(Bid::bidder, Bid::note)));
        var byLine = found.stream().collect(groupingBy(OpenedOffer::line));
        var lines = rfq.lines().keySet().stream()
                .filter(line -> line > from && line <= last)
                .map(line -> view(line, byLine.getOrDefault(line, List.of()), aside))
                .toList();
        return new Page<>(lines, last < rfq.lines().size() ? Integer.toString(last) : null);
    }

    /** What is shown with the offers of all lines. */
    private record Aside(Currency currency, Map<UUID, Party> parties, Map<MemberId, @Nullable String> notes) {}

    private static ComparisonView view(int line, List<OpenedOffer> offers, Aside aside) {
        return new ComparisonView(
                line,
                offers.stream()
                        .map(it -> ComparisonView.Offered.of(
                                it,
                                aside.currency,
                                PartyView.of(it.bidder().value(), aside.parties),
                                aside.notes.get(it.bidder())))
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
