package io.linknet.procurement.sourcing.control;

import static java.util.stream.Collectors.groupingBy;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.BidStatus;
import io.linknet.procurement.sourcing.entity.Contender;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.OpenedOffer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqTurned;
import io.linknet.procurement.sourcing.entity.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens the bids of requests whose deadline is over, however long ago, and scores them with what is known at this moment.
 *
 * <p>Of several replicas one gets a request, the others skip its row, as this skips the row of a request that somebody is
 * just bidding for. A box that does not hold what its commitment in the evidence log says takes no part. Runs as the
 * service, one request in a transaction.
 */
@ApplicationScoped
public class OpenBids {

    private static final String DUE =
            """
            select id from rfq where status = 'OPEN' and answer_until <= :now and id not in (:failed)
            order by answer_until, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Bids bids;

    @Inject
    BidSeal seal;

    @Inject
    SealedCommitments commitments;

    @Inject
    BidderFacts facts;

    @Inject
    Catalog catalog;

    @Inject
    Evidence evidence;

    @Inject
    Event<RfqTurned> turned;

    @Inject
    Clock clock;

    /**
     * Opens the bids of the request that has been due the longest.
     *
     * @param failed requests whose bids could not be opened in this round; at least one id
     * @return the request, if one was due
     * @throws BidsNotOpened if its bids could not be opened
     */
    @Transactional
    public Optional<UUID> openNext(Collection<UUID> failed) {
        List<?> found = entities.createNativeQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("failed", failed)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast).map(id -> {
            try {
                open(entities.find(Rfq.class, id));
                return id;
            } catch (RuntimeException closed) {
                throw new BidsNotOpened(id, closed);
            }
        });
    }

    private void open(Rfq rfq) {
        rfq.open(clock.instant());
        var quotations = new LinkedHashMap<Bid, Quotation>();
        for (var bid : bids.sealed(rfq)) {
            read(bid)
                    .ifPresentOrElse(
                            said -> {
                                bid.opened(said.note());
                                quotations.put(bid, said);
                            },
                            bid::broken);
        }
        for (var line : contenders(rfq, quotations).values()) {
            Scoring.rank(line, rfq.weights()).forEach(it -> bids.add(new OpenedOffer(rfq, it)));
        }
        entities.flush();
        evidence.record("rfq-opened", "rfq", rfq.id(), Opening.of(rfq, bids.opened(rfq)));
        turned.fire(new RfqTurned(rfq, RfqTurned.Turn.OPENED, List.of(), List.of()));
    }

    private Optional<Quotation> read(Bid bid) {
        var box = bid.box();
        return box == null || !commitments.stands(bid)
                ? Optional.empty()
                : seal.open(Bids.binding(bid), box).map(found -> QuotationText.read(found.text()));
    }

    private Map<Integer, List<Contender>> contenders(Rfq rfq, Map<Bid, Quotation> quotations) {
        var known = facts.of(quotations.keySet().stream().map(Bid::bidder).toList(), rfq.district());
        var all = new ArrayList<Contender>();
        quotations.forEach((bid, quotation) -> {
            var position = 1;
            for (var offer : quotation.offers()) {
                all.add(new Contender(
                        bid.id(),
                        bid.bidder(),
                        position++,
                        offer,
                        bid.sealedAt(),
                        grade(offer),
                        known.getOrDefault(bid.bidder(), Contender.Facts.NONE)));
            }
        });
        return all.stream().collect(groupingBy(it -> it.offer().line()));
    }

    private Contender.Grade grade(Offer offer) {
        var material = catalog.material(offer.materialCode()).orElseThrow();
        return new Contender.Grade(
                material.rank(offer.gradeCode()).orElseThrow(),
                material.grades().size());
    }

    /**
     * What the tamper-evident log keeps of an opening.
     *
     * @param bids who had bid what
     */
    public record Opening(String number, String answerUntil, List<Box> bids) {

        /** One box. */
        public record Box(UUID bidder, int revision, String commitment, BidStatus found) {}

        static Opening of(Rfq rfq, List<Bid> opened) {
            return new Opening(
                    rfq.number(),
                    rfq.answerUntil().toString(),
                    opened.stream()
                            .map(bid -> new Box(bid.bidder().value(), bid.revision(), bid.commitment(), bid.status()))
                            .toList());
        }
    }

    /** The bids of one request could not be opened; the others still can. */
    public static final class BidsNotOpened extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID rfqId;

        BidsNotOpened(UUID rfqId, RuntimeException cause) {
            super("the bids of request " + rfqId + " are not opened", cause);
            this.rfqId = rfqId;
        }

        UUID rfqId() {
            return rfqId;
        }
    }
}
