package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.boundary.RfqView.Aside;
import io.linknet.procurement.sourcing.boundary.RfqView.Outcome;
import io.linknet.procurement.sourcing.control.Bids;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.entity.BidStatus;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a request for quotation to the side that reads it. */
@RequestScoped
class RfqPages {

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    Members members;

    RfqView full(Rfq rfq, MemberId reader) {
        var buyer = PartyView.of(members.party(rfq.buyer()));
        return RfqView.of(rfq, buyer, rfq.buyer().equals(reader) ? forBuyer(rfq) : forInvited(rfq, reader));
    }

    /** The awards with the winners' names, for the buyer. */
    List<AwardView> named(List<RfqAward> awards) {
        var parties = members.parties(
                awards.stream().map(it -> it.part().bidder().value()).toList());
        return awards.stream()
                .map(it -> AwardView.of(it, PartyView.of(it.part().bidder().value(), parties)))
                .toList();
    }

    private Aside forBuyer(Rfq rfq) {
        var invited = rfqs.invited(rfq.id(), rfq.buyer());
        var parties = members.parties(invited);
        return new Aside(
                rfq.audience(),
                invited.stream().map(id -> PartyView.of(id, parties)).toList(),
                rfq.isOpened() ? bids.opened(rfq).size() : null,
                null,
                null,
                rfq.isDecided() ? named(rfqs.awards(rfq.id(), rfq.buyer())) : null);
    }

    private Aside forInvited(Rfq rfq, MemberId reader) {
        var own = bids.standing(rfq.id(), reader).orElse(null);
        if (!rfq.isDecided()) {
            return new Aside(null, null, null, own, null, null);
        }
        var won = rfqs.awards(rfq.id(), reader).stream()
                .map(it -> AwardView.of(it, null))
                .toList();
        return new Aside(null, null, null, own, outcome(own, won), won.isEmpty() ? null : won);
    }

    private static Outcome outcome(@Nullable BidStatus own, List<AwardView> won) {
        if (!won.isEmpty()) {
            return Outcome.WON;
        }
        return own == null || own == BidStatus.WITHDRAWN ? Outcome.NO_BID : Outcome.LOST;
    }
}
