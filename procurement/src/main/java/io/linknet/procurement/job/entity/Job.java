package io.linknet.procurement.job.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Work that a member has asked for and that goes on by itself.
 *
 * <p>Written once by the command that asks for it; afterwards it is changed by single statements that name the fencing
 * number they rely on, so that a replica that was thought dead cannot overwrite its successor.
 */
@Entity
@Table(name = "job")
public class Job {

    @Id
    private UUID id;

    @Column(length = 40, nullable = false, updatable = false)
    private String kind;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private UUID subjectId;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(length = 400, nullable = false, updatable = false)
    private String person;

    @Column(name = "person_name", length = 200, nullable = false, updatable = false)
    private String personName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Map<String, String> parameters = new TreeMap<>();

    @Column(nullable = false, updatable = false)
    private boolean exclusive;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false, updatable = false)
    private JobStatus status;

    @Column(length = 40, nullable = false, updatable = false)
    private String stage;

    @Column(nullable = false, updatable = false)
    private int percent;

    @Column(name = "cancel_asked", nullable = false, updatable = false)
    private boolean cancelAsked;

    @Column(nullable = false, updatable = false)
    private int attempts;

    @Column(nullable = false, updatable = false)
    private long fence;

    @Column(name = "next_at", nullable = false, updatable = false)
    private Instant nextAt;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "started_at", updatable = false)
    private @Nullable Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private @Nullable Map<String, String> result;

    @Column(length = 1000, updatable = false)
    private @Nullable String problem;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Job() {}

    /**
     * Asks for work.
     *
     * @param kind which work
     * @param subjectId what it is done to
     * @param exclusive whether no other exclusive work of that kind may go on with the same subject
     * @param parameters how it is done, by name
     */
    public Job(
            String kind, UUID subjectId, Caller asking, boolean exclusive, Map<String, String> parameters, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.subjectId = subjectId;
        this.memberId = asking.member().value();
        this.person = asking.person();
        this.personName = asking.personName();
        this.exclusive = exclusive;
        this.parameters.putAll(parameters);
        this.status = JobStatus.QUEUED;
        this.stage = "WAITING";
        this.nextAt = at;
        this.askedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    /** {@code <issuer>|<subject>} of who asked. */
    public String person() {
        return person;
    }

    public String personName() {
        return personName;
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    public JobStatus status() {
        return status;
    }

    /** What is being done, as a code that readers put into words. */
    public String stage() {
        return stage;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        return percent;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    /** How often the work was begun. */
    public int attempts() {
        return attempts;
    }

    /** Which take-over of the job this is. */
    public long fence() {
        return fence;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** What came out, by name; absent until the job is done. */
    public Map<String, String> result() {
        return result == null ? Map.of() : Map.copyOf(result);
    }

    /** Why the job failed; absent otherwise. */
    public @Nullable String problem() {
        return problem;
    }
}
