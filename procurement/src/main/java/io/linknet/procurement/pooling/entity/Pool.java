package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The place where the pledges for one demand come together.
 *
 * <p>It only moves forward: open, locked, cleared, published, closed. Once locked no pledge can be made or changed, so a
 * clearing rests on what everybody could see.
 */
@Entity
@Table(name = "pool")
public class Pool {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "demand_id", nullable = false, updatable = false)
    private UUID demandId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private PoolStatus status;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Pool() {}

    /** Opens a pool for a demand that has just been posted. */
    public Pool(UUID demandId, MemberId leader, Instant openedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.demandId = demandId;
        this.leaderId = leader.value();
        this.status = PoolStatus.OPEN;
        this.openedAt = openedAt;
    }

    /**
     * Makes sure that a pledge can still be made.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once the pool is locked
     */
    public void requireOpen() {
        require(Set.of(PoolStatus.OPEN), PoolProblem.POOL_NOT_OPEN);
    }

    /**
     * Makes sure that a rule can be tried on the pledges.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once the pool is cleared
     */
    public void requireTriable() {
        require(Set.of(PoolStatus.OPEN, PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
    }

    /** Ends pledging. */
    public void lock(Instant at) {
        requireOpen();
        status = PoolStatus.LOCKED;
        lockedAt = at;
    }

    /** Makes an allocation binding. */
    public void clear(Instant at) {
        require(Set.of(PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
        status = PoolStatus.CLEARED;
        clearedAt = at;
    }

    /** Marks the orders as sent out. */
    public void publish(Instant at) {
        require(Set.of(PoolStatus.CLEARED), PoolProblem.POOL_NOT_CLEARED);
        status = PoolStatus.PUBLISHED;
        publishedAt = at;
    }

    private void require(Set<PoolStatus> expected, PoolProblem otherwise) {
        if (!expected.contains(status)) {
            throw otherwise.because(status);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID demandId() {
        return demandId;
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public PoolStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant lockedAt() {
        return lockedAt;
    }

    public @Nullable Instant clearedAt() {
        return clearedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
