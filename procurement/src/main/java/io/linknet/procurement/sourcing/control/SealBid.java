package io.linknet.procurement.sourcing.control;

import static io.linknet.procurement.sourcing.entity.SourcingProblem.UNKNOWN_BID;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.Rfq;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Seals, replaces and withdraws a member's bid until the deadline.
 *
 * <p>Tells nobody: there is no event, and the request's version stays. The request's row is shared meanwhile, so the opening,
 * which takes it for itself, sees either all of a bid or nothing. Runs in the command's transaction.
 */
@ApplicationScoped
public class SealBid {

    @Inject
    Members members;

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    BidRules rules;

    @Inject
    BidSeal seal;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /**
     * Seals a bid, in the place of the former if there is one.
     *
     * @param seen checks that a former bid is the one that the bidder has seen
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the member is not invited, the deadline is over, or an offer
     *     does not fit its line, or the buyer is suspended or has left
     */
    public Bid seal(Caller bidder, UUID rfqId, Quotation quotation, Consumer<Bid> seen) {
        var rfq = takingBids(bidder, rfqId);
        members.requireGoodStanding(rfq.buyer(), "");
        var former = bids.forChange(rfqId, bidder.member());
        former.ifPresent(seen);
        rules.require(rfq, quotation);
        var revision = former.map(Bid::revision).orElse(0) + 1;
        var binding = new BidSeal.Binding(rfqId, bidder.member().value(), revision);
        var box = seal.seal(binding, QuotationText.write(quotation));
        var now = clock.instant();
        var bid = former.orElseGet(() -> new Bid(rfq, bidder.member(), box, bidder.personName(), now));
        if (former.isPresent()) {
            bid.replace(box, bidder.personName(), now);
        } else {
            bids.add(bid);
        }
        evidence.record("bid-sealed", "rfq", rfqId, new Commitment(bid.revision(), bid.commitment()));
        return bid;
    }

    /** Takes the bid back; only that there was one remains. */
    public Bid withdraw(Caller bidder, UUID rfqId, Consumer<Bid> seen) {
        takingBids(bidder, rfqId);
        var bid = bids.forChange(rfqId, bidder.member())
                .filter(it -> !it.isWithdrawn())
                .orElseThrow(() -> UNKNOWN_BID.because(rfqId));
        seen.accept(bid);
        bid.withdraw(bidder.personName(), clock.instant());
        evidence.record("bid-withdrawn", "rfq", rfqId, new Commitment(bid.revision(), ""));
        return bid;
    }

    private Rfq takingBids(Caller bidder, UUID rfqId) {
        var rfq = rfqs.heldStill(rfqId, bidder.member());
        rfq.requireTakesBids(clock.instant());
        return rfq;
    }

    /**
     * What the tamper-evident log keeps of a closed bid.
     *
     * @param revision counts from 1
     * @param commitment SHA-256 over salt and canonical quotation; empty when it was withdrawn
     */
    public record Commitment(int revision, String commitment) {}
}
