package io.linknet.procurement.sourcing.control;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.ordering.control.AwardedLine;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.AwardPart;
import io.linknet.procurement.sourcing.entity.AwardRules;
import io.linknet.procurement.sourcing.entity.AwardRules.Named;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAward;
import io.linknet.procurement.sourcing.entity.RfqStatus;
import io.linknet.procurement.sourcing.entity.RfqTurned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Awards an opened request in parts and orders from each winner. Runs in the command's transaction. */
@ApplicationScoped
public class AwardRfq {

    private static final int ALL_LINES = Integer.MAX_VALUE;

    @Inject
    Members members;

    @Inject
    Rfqs rfqs;

    @Inject
    Bids bids;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    Evidence evidence;

    @Inject
    Event<RfqTurned> turned;

    @Inject
    Clock clock;

    /**
     * Awards; the same award once more finds the orders of the first time.
     *
     * @return what was awarded, with the orders
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the bids are not opened, it is awarded otherwise already, or a
     *     part gives too much
     */
    public List<RfqAward> award(Caller buyer, UUID rfqId, List<AwardPart> parts) {
        var rfq = rfqs.forChange(rfqId, buyer.member());
        var before = rfqs.awards(rfqId, buyer.member());
        if (rfq.status() == RfqStatus.AWARDED && same(before, parts)) {
            return before;
        }
        var offers = rfq.isOpened() ? offers(rfq) : Map.<Named, Offer>of();
        if (rfq.status() == RfqStatus.OPENED) {
            AwardRules.require(rfq.lines(), offers, parts);
            for (var index = 0; index < parts.size(); index++) {
                members.requireGoodStanding(parts.get(index).bidder(), "/parts/" + index + "/bidderId");
            }
        }
        rfq.award(clock.instant());
        new TreeMap<>(parts.stream().collect(groupingBy(it -> it.bidder().value())))
                .values()
                .forEach(own -> order(buyer, rfq, offers, own));
        rfqs.write();
        var awarded = rfqs.awards(rfqId, buyer.member());
        evidence.record("rfq-awarded", "rfq", rfqId, Awarding.of(rfq, awarded));
        tell(rfq, awarded);
        return awarded;
    }

    private static boolean same(List<RfqAward> before, List<AwardPart> parts) {
        return Set.copyOf(before.stream().map(RfqAward::part).toList()).equals(Set.copyOf(parts));
    }

    private Map<Named, Offer> offers(Rfq rfq) {
        return bids.offers(rfq, 0, ALL_LINES).stream()
                .collect(toMap(it -> new Named(it.bidder(), it.position()), it -> it.offer(rfq.currency())));
    }

    private void order(Caller buyer, Rfq rfq, Map<Named, Offer> offers, List<AwardPart> parts) {
        var lines = parts.stream()
                .map(part -> line(
                        requireNonNull(rfq.lines().get(part.line())),
                        requireNonNull(offers.get(new Named(part.bidder(), part.position()))),
                        part))
                .toList();
        var winner = parts.get(0).bidder();
        var orderId = placeOrder.award(buyer, rfq.currency(), rfq.place(), winner, lines);
        for (var index = 0; index < parts.size(); index++) {
            rfqs.add(new RfqAward(rfq, parts.get(index), orderId, index + 1));
        }
    }

    private static AwardedLine line(AskedLine asked, Offer offer, AwardPart part) {
        return new AwardedLine(
                offer.materialCode(),
                offer.gradeCode(),
                part.quantity(),
                offer.landed(),
                common(asked.window(), offer.available()),
                asked.place());
    }

    /** The days that suit both; there is one, or the bid would have been refused. */
    private static DeliveryWindow common(DeliveryWindow asked, DeliveryWindow available) {
        return new DeliveryWindow(
                later(asked.from(), available.from()),
                asked.to().isBefore(available.to()) ? asked.to() : available.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void tell(Rfq rfq, Collection<RfqAward> awarded) {
        var winners = awarded.stream().map(it -> it.part().bidder()).distinct().toList();
        var losers = bids.opened(rfq).stream()
                .map(Bid::bidder)
                .filter(it -> !winners.contains(it))
                .toList();
        turned.fire(new RfqTurned(rfq, RfqTurned.Turn.AWARDED, winners, losers));
    }

    /** What the tamper-evident log keeps of an award. */
    public record Awarding(String number, List<Part> parts) {

        /** One part and the order it became. */
        public record Part(int line, UUID bidder, int position, String quantity, String unit, UUID orderId) {

            static Part of(RfqAward award) {
                var part = award.part();
                return new Part(
                        part.line(),
                        part.bidder().value(),
                        part.position(),
                        part.quantity().amount().toPlainString(),
                        part.quantity().unit().code(),
                        award.orderId());
            }
        }

        static Awarding of(Rfq rfq, List<RfqAward> awarded) {
            return new Awarding(rfq.number(), awarded.stream().map(Part::of).toList());
        }
    }
}
