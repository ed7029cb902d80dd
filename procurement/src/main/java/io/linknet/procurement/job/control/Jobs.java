package io.linknet.procurement.job.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.job.entity.Job;
import io.linknet.procurement.job.entity.JobProblem;
import io.linknet.procurement.job.entity.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs a member has asked for. */
@ApplicationScoped
public class Jobs {

    private static final List<JobStatus> GOING_ON = List.of(JobStatus.QUEUED, JobStatus.RUNNING);

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    JobWorker worker;

    @Inject
    Clock clock;

    /**
     * Puts a job down; it begins after the transaction has committed.
     *
     * @param exclusive whether no other exclusive work of that kind may go on with the same subject
     * @throws io.linknet.kernel.problem.DomainRuleViolation if such work goes on
     */
    public JobSheet ask(Caller asking, String kind, UUID subjectId, boolean exclusive, Map<String, String> parameters) {
        if (exclusive && isGoingOn(kind, subjectId)) {
            throw JobProblem.JOB_GOES_ON.because();
        }
        var job = new Job(kind, subjectId, asking, exclusive, parameters, clock.instant());
        entities.persist(job);
        entities.flush();
        worker.wakeAfterCommit();
        return JobSheet.of(job);
    }

    /** Whether exclusive work of that kind goes on with the subject; the caller holds the subject's row lock. */
    public boolean isGoingOn(String kind, UUID subjectId) {
        return !entities.createQuery(
                        """
                        select j.id from Job j
                        where j.kind = :kind and j.subjectId = :subject and j.exclusive and j.status in :statuses
                        """,
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("statuses", GOING_ON)
                .getResultList()
                .isEmpty();
    }

    /**
     * The member's job.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is somebody else's
     */
    @Transactional
    public JobSheet get(UUID id, MemberId reader) {
        return JobSheet.of(find(id, reader));
    }

    private Job find(UUID id, MemberId reader) {
        return entities.createQuery("select j from Job j where j.id = :id and j.memberId = :reader", Job.class)
                .setParameter("id", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> JobProblem.UNKNOWN_JOB.because(id));
    }

    /** The job that the member asked for last with a subject. */
    @Transactional
    public Optional<JobSheet> latest(UUID subjectId, MemberId reader) {
        return entities.createQuery(
                        """
                        select j from Job j where j.subjectId = :subject and j.memberId = :reader
                        order by j.askedAt desc, j.id desc
                        """,
                        Job.class)
                .setParameter("subject", subjectId)
                .setParameter("reader", reader.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(JobSheet::of);
    }

    /**
     * Asks a job to end without an effect: at once if nobody has begun it, else as soon as who works on it hears of it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is over
     */
    public JobSheet cancel(UUID id, MemberId reader) {
        var job = find(id, reader);
        entities.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (!GOING_ON.contains(job.status())) {
            throw JobProblem.JOB_IS_OVER.because(job.status());
        }
        entities.createNativeQuery(
                        """
                        update job set cancel_asked = true,
                          status = case when status = 'QUEUED' then 'CANCELLED' else status end,
                          ended_at = case when status = 'QUEUED' then clock_timestamp() else ended_at end
                        where id = :id
                        """)
                .setParameter("id", id)
                .executeUpdate();
        entities.refresh(job);
        return JobSheet.of(job);
    }

    /** The job itself, for who works on it. */
    @Transactional
    public JobSheet claimed(UUID id) {
        return JobSheet.of(entities.find(Job.class, id));
    }
}
