package io.linknet.supplyfinance.application.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.application.entity.ApplicationProblem;
import io.linknet.supplyfinance.application.entity.ApplicationStatus;
import io.linknet.supplyfinance.application.entity.EvidenceGrant;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.application.entity.Repayment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All applications. Runs in the caller's transaction. */
@ApplicationScoped
public class Applications {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    void add(FinancingApplication application, EvidenceGrant grant) {
        entities.persist(application);
        entities.persist(grant);
    }

    void add(Repayment repayment) {
        entities.persist(repayment);
    }

    /** Ends the bank's permission to read the evidence. */
    void endGrant(UUID applicationId) {
        Optional.ofNullable(entities.find(EvidenceGrant.class, applicationId)).ifPresent(entities::remove);
    }

    /** The permission that came with an application; empty once it has ended. */
    Optional<EvidenceGrant> grant(UUID applicationId) {
        return Optional.ofNullable(entities.find(EvidenceGrant.class, applicationId));
    }

    /**
     * An application that the reader is a party to.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public FinancingApplication get(UUID id, MemberId reader) {
        return entities.createQuery(
                        """
                        select a from FinancingApplication a
                        where a.id = :id and (a.applicantId = :reader or a.bankId = :reader)
                        """,
                        FinancingApplication.class)
                .setParameter("id", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ApplicationProblem.UNKNOWN_APPLICATION.because());
    }

    /** The reader's applications in one of those states, newest first; one more than the limit when there are more. */
    public List<FinancingApplication> page(MemberId reader, Set<ApplicationStatus> states, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select a from FinancingApplication a
                        where (a.applicantId = :reader or a.bankId = :reader) and a.status in :states
                          and (a.applied.at < :at or a.applied.at = :at and a.id < :id)
                        order by a.applied.at desc, a.id desc
                        """,
                        FinancingApplication.class)
                .setParameter("reader", reader.value())
                .setParameter("states", states)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The applicant's applications whose bank may read the evidence now, newest first, with one too many when there are more. */
    public List<FinancingApplication> readable(MemberId applicant, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select a from FinancingApplication a
                        where a.applicantId = :applicant
                          and exists (select 1 from EvidenceGrant g where g.applicationId = a.id)
                          and (a.applied.at < :at or a.applied.at = :at and a.id < :id)
                        order by a.applied.at desc, a.id desc
                        """,
                        FinancingApplication.class)
                .setParameter("applicant", applicant.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What the bank has got back for an application, oldest first. */
    public List<Repayment> repayments(UUID applicationId) {
        return entities.createQuery(
                        "select r from Repayment r where r.applicationId = :application order by r.recorded.at, r.id",
                        Repayment.class)
                .setParameter("application", applicationId)
                .getResultList();
    }
}
