package io.linknet.supplyfinance.settlement.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.settlement.entity.SettlementProblem;
import io.linknet.supplyfinance.settlement.entity.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** All statements. Runs in the caller's transaction. */
@ApplicationScoped
public class Statements {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    void add(Statement statement) {
        entities.persist(statement);
    }

    boolean exists(UUID receiptId, UUID orderId) {
        return entities.createQuery(
                                "select count(s) from Statement s where s.receiptId = :receipt and s.orderId = :order",
                                Long.class)
                        .setParameter("receipt", receiptId)
                        .setParameter("order", orderId)
                        .getSingleResult()
                > 0;
    }

    /**
     * A statement that the reader is a party to.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public Statement get(UUID id, MemberId reader) {
        return entities.createQuery(
                        "select s from Statement s where s.id = :id and (s.buyerId = :reader or s.sellerId = :reader)",
                        Statement.class)
                .setParameter("id", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> SettlementProblem.UNKNOWN_STATEMENT.because());
    }

    /**
     * A statement that the row-level policies let the caller see: a party's, or one granted to a bank.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public StatementFacts granted(UUID id) {
        var statement = entities.find(Statement.class, id);
        if (statement == null) {
            throw SettlementProblem.UNKNOWN_STATEMENT.because();
        }
        return StatementFacts.of(statement);
    }

    /** The reader's statements before that position, newest first; one more than the limit when there are more. */
    public List<Statement> page(MemberId reader, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select s from Statement s
                        where (s.buyerId = :reader or s.sellerId = :reader)
                          and (s.drawnUpAt < :at or s.drawnUpAt = :at and s.id < :id)
                        order by s.drawnUpAt desc, s.id desc
                        """,
                        Statement.class)
                .setParameter("reader", reader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
