package io.linknet.supplyfinance.ledger.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.Balance;
import io.linknet.supplyfinance.ledger.entity.Journal;
import io.linknet.supplyfinance.ledger.entity.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books of all members. Runs in the caller's transaction. */
@ApplicationScoped
public class Ledger {

    private static final String SUMS =
            """
            select p.account, p.currency, sum(case when p.value > 0 then p.value else 0 end),
                   sum(case when p.value < 0 then -p.value else 0 end)
            from Journal j join j.postings p
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Posts what happened; what has been posted before is left as it is. */
    public void post(JournalEntry entry) {
        if (!isPosted(entry.businessEvent())) {
            entities.persist(new Journal(entry, clock.instant()));
        }
    }

    private boolean isPosted(String businessEvent) {
        return entities.createQuery("select count(j) from Journal j where j.businessEvent = :event", Long.class)
                        .setParameter("event", businessEvent)
                        .getSingleResult()
                > 0;
    }

    /** Journals that touch the reader's books, newest first; one more than the limit when there are more. */
    public List<Journal> page(MemberId reader, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select j from Journal j
                        where exists (select 1 from Journal k join k.postings p where k = j and p.ownerId = :reader)
                          and (j.postedAt < :at or j.postedAt = :at and j.id < :id)
                        order by j.postedAt desc, j.id desc
                        """,
                        Journal.class)
                .setParameter("reader", reader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** One member's trial balance, by account and currency; debits and credits are equal in each currency. */
    public List<Balance> trialBalance(MemberId owner) {
        return balances(Optional.of(owner.value()));
    }

    /** All members' books added up; only a caller that sees all rows gets them all. */
    public List<Balance> trialBalance() {
        return balances(Optional.empty());
    }

    private List<Balance> balances(Optional<UUID> owner) {
        var where = owner.isPresent() ? " where p.ownerId = :owner" : "";
        var query = entities.createQuery(
                SUMS + where + " group by p.account, p.currency order by p.currency, p.account", Object[].class);
        owner.ifPresent(id -> query.setParameter("owner", id));
        return query.getResultStream().map(Ledger::balance).toList();
    }

    private static Balance balance(Object[] row) {
        var currency = (Currency) row[1];
        return new Balance(
                (Account) row[0], new Money((BigDecimal) row[2], currency), new Money((BigDecimal) row[3], currency));
    }
}
