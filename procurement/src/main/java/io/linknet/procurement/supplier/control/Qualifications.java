package io.linknet.procurement.supplier.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What suppliers can show: each its own, and buyers those of their suppliers. */
@ApplicationScoped
public class Qualifications {

    /** Papers that a supplier has at most; no list of them needs pages for its buyers. */
    public static final int MOST = 200;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Suppliers suppliers;

    /** A page of the supplier's own, newest first, withdrawn ones too, with one too many when there are more. */
    @Transactional
    public List<Qualification> own(MemberId supplier, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select q from Qualification q where q.supplierId = :supplier
                          and (q.enteredAt < :at or q.enteredAt = :at and q.id < :id)
                        order by q.enteredAt desc, q.id desc
                        """,
                        Qualification.class)
                .setParameter("supplier", supplier.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What suppliers show, those that end first in front; the caller has seen to it that the reader is related to them. */
    @Transactional
    public List<Qualification> shownBy(Collection<UUID> supplierIds) {
        return supplierIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                """
                                select q from Qualification q where q.supplierId in :suppliers and not q.withdrawn
                                order by q.validUntil nulls last, q.id
                                """,
                                Qualification.class)
                        .setParameter("suppliers", Set.copyOf(supplierIds))
                        .setMaxResults(MOST * supplierIds.size())
                        .getResultList();
    }

    /**
     * A qualification that the reader may see.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    @Transactional
    public Qualification get(UUID id, MemberId reader) {
        var found = entities.find(Qualification.class, id);
        if (found == null || !found.supplier().equals(reader) && !isShown(found, reader)) {
            throw SupplierProblem.UNKNOWN_QUALIFICATION.because(id);
        }
        return found;
    }

    private boolean isShown(Qualification found, MemberId reader) {
        return !found.isWithdrawn() && suppliers.isRelated(reader, found.supplier());
    }

    /** The supplier's own, which nobody else changes until the transaction ends. */
    Qualification locked(UUID id, MemberId supplier) {
        var found = entities.find(Qualification.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.supplier().equals(supplier)) {
            throw SupplierProblem.UNKNOWN_QUALIFICATION.because(id);
        }
        return found;
    }

    /** Whether the supplier lists another paper of that kind and number. */
    boolean isListed(MemberId supplier, Qualification.Terms terms, UUID except) {
        return !entities.createQuery(
                        """
                        select q.id from Qualification q where q.supplierId = :supplier and q.kind = :kind
                          and q.number = :number and not q.withdrawn and q.id <> :except
                        """,
                        UUID.class)
                .setParameter("supplier", supplier.value())
                .setParameter("kind", terms.kind())
                .setParameter("number", terms.number())
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
    }

    long count(MemberId supplier) {
        return entities.createQuery("select count(q) from Qualification q where q.supplierId = :supplier", Long.class)
                .setParameter("supplier", supplier.value())
                .getSingleResult();
    }

    void add(Qualification qualification) {
        entities.persist(qualification);
    }

    /** Sends what was changed, so that its version is known. */
    void flush() {
        entities.flush();
    }

    void keep(Qualification qualification, byte[] content) {
        entities.createNativeQuery(
                        """
                        insert into qualification_document (qualification_id, supplier_id, content)
                        values (:id, :supplier, :content)
                        on conflict (qualification_id) do update set content = excluded.content
                        """)
                .setParameter("id", qualification.id())
                .setParameter("supplier", qualification.supplier().value())
                .setParameter("content", content)
                .executeUpdate();
    }

    /**
     * The bytes of the document.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    @Transactional
    public byte[] content(Qualification qualification) {
        List<?> found = entities.createNativeQuery(
                        "select content from qualification_document where qualification_id = :id", byte[].class)
                .setParameter("id", qualification.id())
                .getResultList();
        return (byte[])
                found.stream().findFirst().orElseThrow(() -> SupplierProblem.NO_DOCUMENT.because(qualification.id()));
    }
}
