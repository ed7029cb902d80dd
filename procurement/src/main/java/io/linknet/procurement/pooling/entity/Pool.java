package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The place where the pledges for one demand come together, or where several such pools are cleared together.
 *
 * <p>It moves forward: draft, open, locked, cleared, published, closed. The one way back is from locked to open, when the
 * leader extends the deadline. Once locked no pledge can be made or changed, so a clearing rests on what everybody could
 * see. A pool that has joined another follows it until its orders go out, which remain its own leader's deed.
 */
@Entity
@Table(name = "pool")
public class Pool {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "demand_id", updatable = false)
    private @Nullable UUID demandId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false, updatable = false)
    private Direction direction;

    @Column(length = 120, updatable = false)
    private @Nullable String title;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, updatable = false)
    private @Nullable Currency currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private PoolStatus status;

    @Embedded
    private PoolTerms terms;

    @Column(name = "minimum_missed", nullable = false)
    private boolean minimumMissed;

    @Column(name = "joint_id")
    private @Nullable UUID jointId;

    @Embedded
    private PoolMoments moments;

    @Column(length = 500)
    private @Nullable String abandoned;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Pool() {}

    private Pool(MemberId leader, Direction direction, PoolStatus status, PoolTerms terms, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.leaderId = leader.value();
        this.direction = direction;
        this.status = status;
        this.terms = terms;
        this.moments = PoolMoments.opened(at);
    }

    /** Opens a pool for a demand that has just been posted. */
    public Pool(UUID demandId, MemberId leader, @Nullable Instant answerUntil, Instant openedAt) {
        this(leader, Direction.BUYING, PoolStatus.OPEN, PoolTerms.until(answerUntil), openedAt);
        this.demandId = demandId;
    }

    /** Prepares a joint pool; it gathers nothing yet. */
    public static Pool joint(
            MemberId organiser, Direction direction, String title, Currency currency, PoolTerms terms, Instant at) {
        var pool = new Pool(organiser, direction, PoolStatus.DRAFT, terms, at);
        pool.title = title;
        pool.currency = currency;
        return pool;
    }

    /** Makes sure that a pledge can still be made. Refuses once the pool is locked. */
    public void requireOpen() {
        require(Set.of(PoolStatus.OPEN), PoolProblem.POOL_NOT_OPEN);
    }

    /**
     * Makes sure that a pledge made now is in time, whether or not the deadline has been kept already.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once the deadline is over
     */
    public void requireInTime(Instant now) {
        var last = terms.answerUntil();
        if (last != null && !now.isBefore(last)) {
            throw PoolProblem.ANSWER_DAY_IS_OVER.because(last);
        }
    }

    /** Makes sure that a rule can be tried on the pledges. Refuses once the pool is cleared. */
    public void requireTriable() {
        require(Set.of(PoolStatus.OPEN, PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
    }

    /**
     * Makes sure that a binding clearing may be made.
     *
     * @param despiteMinimum whether the leader takes what there is although the minimum was missed
     * @throws io.linknet.kernel.problem.DomainRuleViolation unless the pool is locked
     */
    public void requireClearable(boolean despiteMinimum) {
        require(Set.of(PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
        if (minimumMissed && !despiteMinimum) {
            throw PoolProblem.POOL_MINIMUM_MISSED.because(String.valueOf(terms.minimumPercent()));
        }
    }

    /**
     * Makes sure that demands and parties can still come and go.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once the pool is locked, or if it is no joint pool
     */
    public void requireGathering() {
        if (!isJoint()) {
            throw PoolProblem.NO_JOINT_POOL.because();
        }
        require(Set.of(PoolStatus.DRAFT, PoolStatus.OPEN), PoolProblem.POOL_NOT_OPEN);
    }

    /** Makes sure that the pool goes its own way. Refuses while it follows a joint pool. */
    public void requireOnItsOwn() {
        if (jointId != null) {
            throw PoolProblem.POOL_FOLLOWS_ANOTHER.because();
        }
    }

    /** Sets other terms while pledges are still taken. */
    public void agree(PoolTerms agreed) {
        require(Set.of(PoolStatus.DRAFT, PoolStatus.OPEN), PoolProblem.POOL_NOT_OPEN);
        terms = agreed;
    }

    /** Ends the preparation of a joint pool. */
    public void open() {
        require(Set.of(PoolStatus.DRAFT), PoolProblem.POOL_NOT_DRAFT);
        status = PoolStatus.OPEN;
    }

    /** Puts this demand's pool into a joint one, whose deadline and minimum count from now on. */
    public void join(Pool joint) {
        requireOpen();
        requireOnItsOwn();
        jointId = joint.id;
        terms = joint.terms;
    }

    /** Takes this demand's pool out of the joint one again. */
    public void leave() {
        requireOpen();
        jointId = null;
    }

    /** Ends pledging. */
    public void lock(Instant at, boolean missesMinimum) {
        requireOpen();
        status = PoolStatus.LOCKED;
        moments = moments.locked(at);
        minimumMissed = missesMinimum;
    }

    /** Takes pledges until a later moment, also when pledging had ended. */
    public void extend(Instant until, Instant now) {
        require(Set.of(PoolStatus.OPEN, PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
        var former = terms.answerUntil();
        if (!until.isAfter(now) || former != null && !until.isAfter(former)) {
            throw PoolProblem.DEADLINE_NOT_LATER.at("/answerUntil");
        }
        status = PoolStatus.OPEN;
        terms = terms.extended(until);
        moments = moments.locked(null);
        minimumMissed = false;
    }

    /** Makes an allocation binding. */
    public void clear(Instant at) {
        require(Set.of(PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
        status = PoolStatus.CLEARED;
        moments = moments.cleared(at);
    }

    /** Marks the orders as sent out. */
    public void publish(Instant at) {
        require(Set.of(PoolStatus.CLEARED), PoolProblem.POOL_NOT_CLEARED);
        status = PoolStatus.PUBLISHED;
        moments = moments.published(at, at.plus(Duration.ofDays(terms.settledDays())));
    }

    /** Puts everything to nothing: nobody gets anything and nobody owes anything. */
    public void abandon(String because, Instant at) {
        require(Set.of(PoolStatus.DRAFT, PoolStatus.OPEN, PoolStatus.LOCKED), PoolProblem.POOL_NOT_LOCKED);
        status = PoolStatus.CLOSED;
        abandoned = because;
        moments = moments.closed(at);
    }

    /** Ends the settled period after publication. */
    public void close(Instant at) {
        require(Set.of(PoolStatus.PUBLISHED), PoolProblem.POOL_NOT_CLEARED);
        status = PoolStatus.CLOSED;
        moments = moments.closed(at);
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

    /** Whether this pool gathers others and has no demand of its own. */
    public boolean isJoint() {
        return demandId == null;
    }

    /**
     * The demand this is the pool of.
     *
     * @throws IllegalStateException for a joint pool
     */
    public UUID demandId() {
        if (demandId == null) {
            throw new IllegalStateException("a joint pool has no demand of its own");
        }
        return demandId;
    }

    /** Whose demand it is, or who organises the joint pool. */
    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public Direction direction() {
        return direction;
    }

    /** What a joint pool is called; a demand's pool is called like the demand. */
    public @Nullable String title() {
        return title;
    }

    /** ISO 4217, for a joint pool. */
    public @Nullable Currency currency() {
        return currency;
    }

    public PoolStatus status() {
        return status;
    }

    public PoolTerms terms() {
        return terms;
    }

    /** Whether less than the minimum was pledged when pledging ended. */
    public boolean isMinimumMissed() {
        return minimumMissed;
    }

    /** The joint pool that this one follows. */
    public @Nullable UUID jointId() {
        return jointId;
    }

    /** The pool whose clearing counts for this one. */
    public UUID clearedIn() {
        return jointId == null ? id : jointId;
    }

    public PoolMoments moments() {
        return moments;
    }

    public Instant openedAt() {
        return moments.openedAt();
    }

    /** Why everything was put to nothing. */
    public @Nullable String abandoned() {
        return abandoned;
    }
}
