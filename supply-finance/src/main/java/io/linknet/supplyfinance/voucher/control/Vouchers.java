package io.linknet.supplyfinance.voucher.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.registry.control.ClaimRegistry;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import io.linknet.supplyfinance.voucher.entity.VoucherProblem;
import io.linknet.supplyfinance.voucher.entity.VoucherUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All vouchers and their uses. Runs in the caller's transaction. */
@ApplicationScoped
public class Vouchers {

    /** Which of the vouchers that a member may see. */
    public enum Relation {
        /** Those it holds and can still use. */
        HELD,
        /** Those it has to pay and has not paid, whoever holds them. */
        OWED,
        /** Those it held and has used, and the parts it passed on. */
        PASSED_ON
    }

    private static final String SEEN = "(v.holderId = :reader or v.debtorId = :reader or v.previousHolderId = :reader)";

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    ClaimRegistry registry;

    void add(Collection<Voucher> vouchers) {
        vouchers.forEach(entities::persist);
    }

    void use(VoucherUse use) {
        entities.persist(use);
    }

    /**
     * A voucher that the reader is a party to.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public VoucherState get(UUID id, MemberId reader) {
        return states(entities.createQuery("select v from Voucher v where v.id = :id and " + SEEN, Voucher.class)
                        .setParameter("id", id)
                        .setParameter("reader", reader.value())
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> VoucherProblem.UNKNOWN_VOUCHER.because());
    }

    /**
     * Locks a voucher that the holder wants to use: of several that try at once, one goes on and the others wait and find
     * it used.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none, if it has been used, or if it is offered
     */
    Voucher lockForUse(UUID id, MemberId holder) {
        var voucher = entities.createQuery("select v from Voucher v where v.id = :id and " + SEEN, Voucher.class)
                .setParameter("id", id)
                .setParameter("reader", holder.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> VoucherProblem.UNKNOWN_VOUCHER.because());
        if (entities.find(VoucherUse.class, id) != null) {
            throw VoucherProblem.VOUCHER_ALREADY_USED.because(voucher.number());
        }
        if (!registry.reservedAmong(List.of(id)).isEmpty()) {
            throw VoucherProblem.VOUCHER_IS_OFFERED_TO_A_BANK.because(voucher.number());
        }
        return voucher;
    }

    /** A voucher that the row-level policies let the caller see: a party's, or one along a chain granted to a bank. */
    Voucher granted(UUID id) {
        var voucher = entities.find(Voucher.class, id);
        if (voucher == null) {
            throw VoucherProblem.UNKNOWN_VOUCHER.because();
        }
        return voucher;
    }

    /** The parts of a voucher that the reader may see, largest first. */
    public List<VoucherState> parts(UUID id, MemberId reader) {
        return states(entities.createQuery(
                        "select v from Voucher v where v.parentId = :id and " + SEEN + " order by v.face desc, v.id",
                        Voucher.class)
                .setParameter("id", id)
                .setParameter("reader", reader.value())
                .getResultList());
    }

    /** The reader's vouchers of one relation, newest first; one more than the limit when there are more. */
    public List<VoucherState> page(MemberId reader, Relation relation, Cursor after, int limit) {
        var query = entities.createQuery(
                "select v from Voucher v where " + condition(relation)
                        + " and (v.createdAt < :at or v.createdAt = :at and v.id < :id)"
                        + " order by v.createdAt desc, v.id desc",
                Voucher.class);
        query.setParameter("reader", reader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        return states(query.getResultList());
    }

    private static String condition(Relation relation) {
        var used = "exists (select 1 from VoucherUse u where u.voucherId = v.id)";
        return switch (relation) {
            case HELD -> "v.holderId = :reader and not " + used;
            case OWED -> "v.debtorId = :reader and not " + used;
            case PASSED_ON -> "(v.holderId = :reader and " + used
                    + " or v.previousHolderId = :reader and v.holderId <> :reader)";
        };
    }

    private List<VoucherState> states(List<Voucher> vouchers) {
        if (vouchers.isEmpty()) {
            return List.of();
        }
        var ids = vouchers.stream().map(Voucher::id).toList();
        var reserved = registry.reservedAmong(ids);
        var uses = entities.createQuery("select u from VoucherUse u where u.voucherId in :ids", VoucherUse.class)
                .setParameter("ids", ids)
                .getResultList();
        return vouchers.stream()
                .map(voucher -> new VoucherState(
                        voucher,
                        uses.stream()
                                .filter(use -> use.voucherId().equals(voucher.id()))
                                .findFirst()
                                .orElse(null),
                        reserved.contains(voucher.id())))
                .toList();
    }
}
