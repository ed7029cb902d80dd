package io.linknet.procurement.ordering.exchange.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.exchange.entity.DeliveryProblem;
import io.linknet.procurement.ordering.exchange.entity.DocumentDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Who gets documents about its orders sent. */
@ApplicationScoped
public class DocumentDeliveries {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    PartnerAccounts accounts;

    @Inject
    Clock clock;

    /** What the member has asked for; empty if it never has. */
    public Optional<DocumentDelivery> of(MemberId member) {
        return entities.createQuery(
                        "select d from DocumentDelivery d where d.memberId = :member", DocumentDelivery.class)
                .setParameter("member", member.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether the operator has given the member's systems an account. */
    public boolean hasAccount(Caller caller) {
        return accounts.has(caller.memberAlias());
    }

    /**
     * Says which documents the caller's member gets sent from now on. Runs in the command's transaction.
     *
     * @param found what there is by now, as {@link #of} found it
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no account to send them to
     */
    public DocumentDelivery deliver(Caller caller, Optional<DocumentDelivery> found, Set<TradeDocument.Kind> wanted) {
        if (!wanted.isEmpty() && !hasAccount(caller)) {
            throw DeliveryProblem.NO_ACCOUNT_AT_BROKER.because(caller.memberAlias());
        }
        var delivery = found.orElseGet(() -> new DocumentDelivery(caller.member(), caller.memberAlias()));
        delivery.deliver(wanted, caller.personName(), clock.instant());
        if (found.isEmpty()) {
            entities.persist(delivery);
        }
        entities.flush();
        return delivery;
    }
}
