package io.linknet.procurement.sourcing.control;

import static io.linknet.procurement.sourcing.entity.SourcingProblem.NOBODY_ASKED;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAudience;
import io.linknet.procurement.sourcing.entity.RfqStatus;
import io.linknet.procurement.sourcing.entity.RfqTurned;
import io.linknet.procurement.sourcing.entity.RfqTurned.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves a request for quotation through its cycle, by its buyer's commands. Runs in the command's transaction. */
@ApplicationScoped
public class RfqCycle {

    @Inject
    Members members;

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    Evidence evidence;

    @Inject
    Event<RfqTurned> turned;

    @Inject
    Clock clock;

    /**
     * Asks the invited; nothing in the request changes from now on.
     *
     * @param seen checks that the version is the one that the buyer has seen
     */
    public Rfq publish(Caller buyer, UUID id, Consumer<Rfq> seen) {
        var rfq = rfqs.forChange(id, buyer.member());
        seen.accept(rfq);
        if (rfq.audience() == RfqAudience.OWN_SUPPLIERS && rfq.status() == RfqStatus.DRAFT) {
            rfqs.invite(rfq, members.inGoodStanding(rfqs.sellersTo(buyer.member())));
        }
        rfq.publish(clock.instant());
        rfqs.write();
        var invited = invited(rfq);
        if (invited.isEmpty()) {
            throw NOBODY_ASKED.because();
        }
        members.requireGoodStanding(invited.stream().map(MemberId::value).toList(), "/invited");
        record("rfq-published", rfq, invited);
        turned.fire(new RfqTurned(rfq, Turn.PUBLISHED, invited, List.of()));
        return rfq;
    }

    /** Takes the request back before its deadline; the bids stay closed for good. */
    public Rfq withdraw(Caller buyer, UUID id, String because, Consumer<Rfq> seen) {
        var rfq = rfqs.forChange(id, buyer.member());
        seen.accept(rfq);
        var told = rfq.status() == RfqStatus.OPEN ? invited(rfq) : List.<MemberId>of();
        rfq.withdraw(because, clock.instant());
        rfqs.write();
        record("rfq-withdrawn", rfq, told);
        if (!told.isEmpty()) {
            turned.fire(new RfqTurned(rfq, Turn.WITHDRAWN, told, List.of()));
        }
        return rfq;
    }

    /** Ends an opened request without an award. */
    public Rfq close(Caller buyer, UUID id, String because, Consumer<Rfq> seen) {
        var rfq = rfqs.forChange(id, buyer.member());
        seen.accept(rfq);
        var bidders = bids.opened(rfq).stream().map(Bid::bidder).toList();
        rfq.close(because, clock.instant());
        rfqs.write();
        record("rfq-closed", rfq, List.of());
        turned.fire(new RfqTurned(rfq, Turn.CLOSED, List.of(), bidders));
        return rfq;
    }

    private List<MemberId> invited(Rfq rfq) {
        return rfqs.invited(rfq.id(), rfq.buyer()).stream().map(MemberId::new).toList();
    }

    private void record(String action, Rfq rfq, List<MemberId> invited) {
        evidence.record(
                action,
                "rfq",
                rfq.id(),
                new Turning(
                        rfq.number(),
                        rfq.status(),
                        rfq.answerUntil().toString(),
                        invited.stream().map(MemberId::value).toList(),
                        rfq.reason()));
    }

    /**
     * What the tamper-evident log keeps of a turn.
     *
     * @param answerUntil the deadline
     * @param invited who was asked
     * @param reason the buyer's words, if it gave any
     */
    public record Turning(
            String number, RfqStatus status, String answerUntil, List<UUID> invited, @Nullable String reason) {}
}
