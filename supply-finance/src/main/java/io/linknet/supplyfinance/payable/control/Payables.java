package io.linknet.supplyfinance.payable.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PayableProblem;
import io.linknet.supplyfinance.payable.entity.PayableStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All payables. Runs in the caller's transaction. */
@ApplicationScoped
public class Payables {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    void add(Payable payable) {
        entities.persist(payable);
    }

    /**
     * A payable that the row-level policies let the caller see: a party's, or one granted to a bank.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public ConfirmedPayable granted(UUID id) {
        var payable = entities.find(Payable.class, id);
        if (payable == null) {
            throw PayableProblem.UNKNOWN_PAYABLE.because();
        }
        return ConfirmedPayable.of(payable);
    }

    /**
     * A payable that the reader is a party to.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public Payable get(UUID id, MemberId reader) {
        return entities.createQuery(
                        "select p from Payable p where p.id = :id and (p.debtorId = :reader or p.creditorId = :reader)",
                        Payable.class)
                .setParameter("id", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> PayableProblem.UNKNOWN_PAYABLE.because());
    }

    /** The reader's payables in one of those states, newest first; one more than the limit when there are more. */
    public List<Payable> page(MemberId reader, Set<PayableStatus> states, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select p from Payable p
                        where (p.debtorId = :reader or p.creditorId = :reader) and p.status in :states
                          and (p.createdAt < :at or p.createdAt = :at and p.id < :id)
                        order by p.createdAt desc, p.id desc
                        """,
                        Payable.class)
                .setParameter("reader", reader.value())
                .setParameter("states", states)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
