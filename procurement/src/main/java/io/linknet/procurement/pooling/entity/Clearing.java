package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The binding result of a pool: who delivers how much of what, and why; never changed afterwards. */
@Entity
@Table(name = "clearing")
public class Clearing {

    @Id
    private UUID id;

    @Column(name = "pool_id", nullable = false, updatable = false)
    private UUID poolId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false, updatable = false)
    private RuleName rule;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false, updatable = false)
    private String digest;

    @Column(name = "cleared_at", nullable = false, updatable = false)
    private Instant clearedAt;

    @Column(name = "cleared_by", length = 200, nullable = false, updatable = false)
    private String clearedBy;

    @OneToMany(mappedBy = "clearing", cascade = CascadeType.PERSIST)
    @OrderBy("demandLine, pledgeId")
    private List<Allocation> allocations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Clearing() {}

    public Clearing(Pool pool, Outcome outcome, String clearedBy, Instant clearedAt) {
        this.id = Ids.next();
        this.poolId = pool.id();
        this.leaderId = pool.leader().value();
        this.rule = outcome.rule();
        this.digest = outcome.digest();
        this.clearedBy = clearedBy;
        this.clearedAt = clearedAt;
        outcome.shares().forEach(share -> allocations.add(new Allocation(this, pool, share)));
    }

    public UUID id() {
        return id;
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public UUID poolId() {
        return poolId;
    }

    public RuleName rule() {
        return rule;
    }

    /** See {@link Outcome#digest}. */
    public String digest() {
        return digest;
    }

    public Instant clearedAt() {
        return clearedAt;
    }

    /** One per pledged line; for a cooperative only its own. */
    public List<Allocation> allocations() {
        return List.copyOf(allocations);
    }
}
