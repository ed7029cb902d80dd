package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The binding result of a pool: how it was reached and what it comes to; never changed afterwards. */
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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30, nullable = false, updatable = false)
    private ObjectiveName objective;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30, nullable = false, updatable = false)
    private PricingName pricing;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false, updatable = false)
    private String digest;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "whole_digest", length = 64, updatable = false)
    private @Nullable String wholeDigest;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "published_digest", length = 64, updatable = false)
    private @Nullable String publishedDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Map<String, String> figures = new TreeMap<>();

    @Column(name = "cleared_at", nullable = false, updatable = false)
    private Instant clearedAt;

    @Column(name = "cleared_by", length = 200, nullable = false, updatable = false)
    private String clearedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Clearing() {}

    public Clearing(
            UUID id, Pool pool, Solved solved, Map<String, String> figures, String clearedBy, Instant clearedAt) {
        this.id = id;
        this.poolId = pool.id();
        this.leaderId = pool.leader().value();
        this.rule = solved.spec().rule();
        this.objective = solved.spec().objective();
        this.pricing = solved.spec().pricing();
        this.digest = solved.digest();
        var files = solved.files();
        this.wholeDigest = files.map(Solved.Files::wholeDigest).orElse(null);
        this.publishedDigest = files.map(Solved.Files::publishedDigest).orElse(null);
        this.figures.putAll(figures);
        this.clearedBy = clearedBy;
        this.clearedAt = clearedAt;
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

    public ClearingSpec spec() {
        return new ClearingSpec(rule, objective, pricing, Set.of());
    }

    /** See {@link Solved.Proof}. */
    public String digest() {
        return digest;
    }

    /** SHA-256 of the leader's file; absent when there is none. */
    public @Nullable String wholeDigest() {
        return wholeDigest;
    }

    /** SHA-256 of the published file; absent when there is none. */
    public @Nullable String publishedDigest() {
        return publishedDigest;
    }

    /** See {@link Figures}. */
    public Map<String, String> figures() {
        return Map.copyOf(figures);
    }

    public Instant clearedAt() {
        return clearedAt;
    }
}
