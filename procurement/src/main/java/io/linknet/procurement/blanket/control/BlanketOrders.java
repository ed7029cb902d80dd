package io.linknet.procurement.blanket.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.blanket.entity.BlanketProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The blanket orders, by their parties. Runs in the caller's transaction. */
@ApplicationScoped
public class BlanketOrders {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The reader's blanket orders, newest first; one row too many tells that there is a next page. */
    public List<BlanketOrder> page(MemberId reader, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select b from BlanketOrder b where (b.buyerId = :reader or b.sellerId = :reader)
                          and (b.placedAt < :at or b.placedAt = :at and b.id < :id)
                        order by b.placedAt desc, b.id desc
                        """,
                        BlanketOrder.class)
                .setParameter("reader", reader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * The blanket order, if the reader is party to it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    public BlanketOrder get(UUID id, MemberId reader) {
        return one(find(id, reader), id);
    }

    /** The same for a change: nobody else decides or calls off until the transaction ends. */
    BlanketOrder forChange(UUID id, MemberId party) {
        return one(find(id, party).setLockMode(LockModeType.PESSIMISTIC_WRITE), id);
    }

    private TypedQuery<BlanketOrder> find(UUID id, MemberId party) {
        return entities.createQuery(
                        "select b from BlanketOrder b where b.id = :id and (b.buyerId = :party or b.sellerId = :party)",
                        BlanketOrder.class)
                .setParameter("id", id)
                .setParameter("party", party.value());
    }

    private static BlanketOrder one(TypedQuery<BlanketOrder> query, UUID id) {
        return query.getResultStream().findFirst().orElseThrow(() -> BlanketProblem.UNKNOWN_BLANKET_ORDER.because(id));
    }

    /** What is called off of each line: what its call-offs still want, whatever they wanted first. */
    public Map<Integer, Quantity> called(BlanketOrder blanket) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select l.blanket_line, min(l.unit), sum(l.quantity - l.rejected - l.closed)
                        from purchase_order o join purchase_order_line l on l.order_id = o.id
                        where o.blanket_id = :blanket and o.buyer_id = :buyer and l.blanket_line is not null
                        group by l.blanket_line
                        """,
                        Object[].class)
                .setParameter("blanket", blanket.id())
                .setParameter("buyer", blanket.buyer().value())
                .getResultList();
        var called = new HashMap<Integer, Quantity>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var quantity = new Quantity((BigDecimal) columns[2], new Unit((String) columns[1]));
            called.put(((Number) columns[0]).intValue(), quantity);
        }
        return called;
    }

    /** Whether the buyer has used that number for a blanket order already. */
    boolean isTaken(MemberId buyer, String number) {
        return !entities.createQuery(
                        "select b.id from BlanketOrder b where b.buyerId = :buyer and b.number = :number", UUID.class)
                .setParameter("buyer", buyer.value())
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    void add(BlanketOrder blanket) {
        entities.persist(blanket);
        entities.flush();
    }

    /** Writes now, so that the version is the new one. */
    void write() {
        entities.flush();
    }
}
