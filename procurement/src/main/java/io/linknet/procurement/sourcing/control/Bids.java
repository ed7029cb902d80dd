package io.linknet.procurement.sourcing.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.BidStatus;
import io.linknet.procurement.sourcing.entity.OpenedOffer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.Rfq;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bids: each for its bidder, and for the buyer once they are opened. */
@ApplicationScoped
public class Bids {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    BidSeal seal;

    /**
     * A bid as its bidder reads it.
     *
     * @param bid the box
     * @param quotation what it says; absent when it is withdrawn or broken
     * @param salt base64; with the text it gives the commitment
     * @param text the canonical quotation
     */
    public record Own(Bid bid, @Nullable Quotation quotation, @Nullable String salt, @Nullable String text) {}

    /** The member's own bid, with what it says. */
    @Transactional
    public Optional<Own> own(UUID rfqId, MemberId bidder) {
        return find(rfqId, bidder, LockModeType.NONE).map(bid -> {
            var box = bid.box();
            var found = box == null ? null : seal.open(binding(bid), box).orElse(null);
            return found == null
                    ? new Own(bid, null, null, null)
                    : new Own(bid, QuotationText.read(found.text()), found.salt(), found.text());
        });
    }

    /** Where the member's own bid stands; empty when it has never bid. */
    @Transactional
    public Optional<BidStatus> standing(UUID rfqId, MemberId bidder) {
        return find(rfqId, bidder, LockModeType.NONE).map(Bid::status);
    }

    /** The opened bids of the buyer's request, those that were found broken among them. */
    @Transactional
    public List<Bid> opened(Rfq rfq) {
        return entities.createQuery(
                        """
                        select b from Bid b where b.rfqId = :rfq and b.buyerId = :buyer and b.status in :statuses
                        order by b.bidderId
                        """,
                        Bid.class)
                .setParameter("rfq", rfq.id())
                .setParameter("buyer", rfq.buyer().value())
                .setParameter("statuses", List.of(BidStatus.OPENED, BidStatus.BROKEN))
                .getResultList();
    }

    /** The offers for some lines of the buyer's opened request, by line, the best first. */
    @Transactional
    public List<OpenedOffer> offers(Rfq rfq, int afterLine, int lastLine) {
        return entities.createQuery(
                        """
                        select o from OpenedOffer o
                        where o.rfqId = :rfq and o.buyerId = :buyer and o.line > :after and o.line <= :last
                        order by o.line, o.rank
                        """,
                        OpenedOffer.class)
                .setParameter("rfq", rfq.id())
                .setParameter("buyer", rfq.buyer().value())
                .setParameter("after", afterLine)
                .setParameter("last", lastLine)
                .getResultList();
    }

    /** The member's bid, locked until the transaction ends. */
    Optional<Bid> forChange(UUID rfqId, MemberId bidder) {
        return find(rfqId, bidder, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The boxes that are still closed; the service alone sees all of them. */
    List<Bid> sealed(Rfq rfq) {
        return entities.createQuery(
                        "select b from Bid b where b.rfqId = :rfq and b.status = :sealed order by b.bidderId",
                        Bid.class)
                .setParameter("rfq", rfq.id())
                .setParameter("sealed", BidStatus.SEALED)
                .getResultList();
    }

    void add(Bid bid) {
        entities.persist(bid);
    }

    void add(OpenedOffer offer) {
        entities.persist(offer);
    }

    static BidSeal.Binding binding(Bid bid) {
        return new BidSeal.Binding(bid.rfqId(), bid.bidder().value(), bid.revision());
    }

    private Optional<Bid> find(UUID rfqId, MemberId bidder, LockModeType lock) {
        return entities.createQuery("select b from Bid b where b.rfqId = :rfq and b.bidderId = :bidder", Bid.class)
                .setParameter("rfq", rfqId)
                .setParameter("bidder", bidder.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
