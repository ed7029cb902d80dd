package io.linknet.procurement.sourcing.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.Listed;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAward;
import io.linknet.procurement.sourcing.entity.RfqInvitation;
import io.linknet.procurement.sourcing.entity.RfqStatus;
import io.linknet.procurement.sourcing.entity.SourcingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The requests for quotation that a member may see: its own, and the published ones it is invited to.
 *
 * <p>The predicate stands here and, as a second wall, in the tables' policies.
 */
@ApplicationScoped
public class Rfqs {

    private static final String INVITED =
            """
            r.publishedAt is not null and exists (
              select 1 from RfqInvitation i where i.id.rfqId = r.id and i.id.memberId = :reader)
            """;

    private static final Listed LISTED = new Listed(
            "r.id",
            "r.createdAt",
            "r.answerUntil",
            false,
            "r.buyerId",
            List.of("r.number", "r.title"),
            "RfqLine l where l.rfq = r",
            "r.district");

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A page of what the reader may see, with one row too many when there are more.
     *
     * @param statuses none means all
     */
    @Transactional
    public List<Rfq> page(MemberId reader, Set<RfqStatus> statuses, ListFilter filter, Cursor after, int limit) {
        var conditions = new Conditions(filter, LISTED)
                .when("r.status in :statuses", "statuses", statuses)
                .after(after, filter.sorting(), LISTED);
        var found = entities.createQuery(
                        "select r.id from Rfq r where (r.buyerId = :reader or " + INVITED + ")" + conditions.text(),
                        UUID.class)
                .setParameter("reader", reader.value());
        conditions.bind(found);
        var ids = found.setMaxResults(limit + 1).getResultList();
        return Conditions.inOrder(ids, withLines(ids), Rfq::id);
    }

    /**
     * The request, if the reader may see it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    @Transactional
    public Rfq get(UUID id, MemberId reader) {
        return find(id, reader, "(r.buyerId = :reader or " + INVITED + ")", LockModeType.NONE);
    }

    /** The buyer's own request; the invited get the same answer as strangers. */
    @Transactional
    public Rfq own(UUID id, MemberId buyer) {
        return find(id, buyer, "r.buyerId = :reader", LockModeType.NONE);
    }

    /** The buyer's own request, locked until the transaction ends. */
    Rfq forChange(UUID id, MemberId buyer) {
        return find(id, buyer, "r.buyerId = :reader", LockModeType.PESSIMISTIC_WRITE);
    }

    /** A request that the member is invited to; not opened, awarded or withdrawn before the transaction ends. */
    Rfq heldStill(UUID id, MemberId invited) {
        return find(id, invited, INVITED, LockModeType.PESSIMISTIC_READ);
    }

    /** A request that the member is invited to. */
    @Transactional
    public Rfq invitedTo(UUID id, MemberId invited) {
        return find(id, invited, INVITED, LockModeType.NONE);
    }

    /** Who is asked, for the buyer's eyes. */
    @Transactional
    public List<UUID> invited(UUID id, MemberId buyer) {
        return entities.createQuery(
                        """
                        select i.id.memberId from RfqInvitation i where i.id.rfqId = :rfq and i.buyerId = :buyer
                        order by i.id.memberId
                        """,
                        UUID.class)
                .setParameter("rfq", id)
                .setParameter("buyer", buyer.value())
                .getResultList();
    }

    /** What was awarded, as far as it concerns the reader: all of it the buyer, its own a winner. */
    @Transactional
    public List<RfqAward> awards(UUID id, MemberId reader) {
        return entities.createQuery(
                        """
                        select a from RfqAward a
                        where a.rfqId = :rfq and (a.buyerId = :reader or a.bidderId = :reader)
                        order by a.line, a.bidderId, a.position
                        """,
                        RfqAward.class)
                .setParameter("rfq", id)
                .setParameter("reader", reader.value())
                .getResultList();
    }

    /** Everybody the buyer has ordered from. */
    List<UUID> sellersTo(MemberId buyer) {
        List<?> found = entities.createNativeQuery(
                        "select distinct seller_id from purchase_order where buyer_id = :buyer order by seller_id",
                        UUID.class)
                .setParameter("buyer", buyer.value())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    void add(Rfq rfq) {
        entities.persist(rfq);
    }

    void invite(Rfq rfq, Collection<UUID> members) {
        members.stream().sorted().forEach(member -> entities.persist(new RfqInvitation(rfq, member)));
    }

    void add(RfqAward award) {
        entities.persist(award);
    }

    /** Writes now, so that the version is the new one. */
    void write() {
        entities.flush();
    }

    private Rfq find(UUID id, MemberId reader, String visible, LockModeType lock) {
        return entities.createQuery("select r from Rfq r where r.id = :rfq and " + visible, Rfq.class)
                .setParameter("rfq", id)
                .setParameter("reader", reader.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> SourcingProblem.UNKNOWN_RFQ.because(id));
    }

    private List<Rfq> withLines(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select distinct r from Rfq r join fetch r.lines where r.id in :ids", Rfq.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
    }
}
