package io.linknet.supplyfinance.registry.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.registry.entity.Encumbrance;
import io.linknet.supplyfinance.registry.entity.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which vouchers banks have a hold on. Runs in the caller's transaction, which has locked the voucher; the unique
 * keys of the table are the last word.
 */
@ApplicationScoped
public class ClaimRegistry {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A claim that is offered.
     *
     * @param voucherId the voucher
     * @param number what people call it
     * @param holder who offers it
     * @param debtor who owes
     * @param amount what is owed
     * @param dueOn when
     */
    public record Claim(
            UUID voucherId, String number, MemberId holder, MemberId debtor, Money amount, LocalDate dueOn) {}

    /** Those of the vouchers that are offered to a bank and not yet paid for. */
    public Set<UUID> reservedAmong(Collection<UUID> vouchers) {
        if (vouchers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select e.voucherId from Encumbrance e where e.voucherId in :vouchers and e.state = :reserved",
                        UUID.class)
                .setParameter("vouchers", vouchers)
                .setParameter("reserved", Encumbrance.State.RESERVED)
                .getResultList());
    }

    /** Holds a claim for a bank. */
    public void reserve(UUID applicationId, Claim claim, MemberId bank) {
        var print =
                Fingerprint.of(key(), claim.holder(), claim.debtor(), claim.number(), claim.amount(), claim.dueOn());
        entities.persist(new Encumbrance(applicationId, claim.voucherId(), print, claim.holder(), bank));
    }

    /** Makes the hold of an application the bank's claim. */
    public void post(UUID applicationId) {
        of(applicationId).post();
    }

    /** Ends the hold of an application. */
    public void end(UUID applicationId) {
        of(applicationId).end();
    }

    private Encumbrance of(UUID applicationId) {
        return entities.createQuery(
                        "select e from Encumbrance e where e.applicationId = :application", Encumbrance.class)
                .setParameter("application", applicationId)
                .getSingleResult();
    }

    private byte[] key() {
        return (byte[]) entities.createNativeQuery("select key from registry_key where id = 1", byte[].class)
                .getSingleResult();
    }
}
