package io.linknet.procurement.pooling.entity;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rule that a leader has tried, kept to be held beside others; the last try of a rule counts. */
@Entity
@Table(name = "clearing_trial")
public class ClearingTrial {

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

    /** Ids of members, with commas between them. */
    @Column(name = "going_first", nullable = false, updatable = false)
    private String goingFirst;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false, updatable = false)
    private String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Map<String, String> figures = new TreeMap<>();

    @Column(name = "tried_at", nullable = false, updatable = false)
    private Instant triedAt;

    @Column(name = "tried_by", length = 200, nullable = false, updatable = false)
    private String triedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ClearingTrial() {}

    public ClearingTrial(Pool pool, Solved solved, Map<String, String> figures, String triedBy, Instant triedAt) {
        this.id = Ids.next();
        this.poolId = pool.id();
        this.leaderId = pool.leader().value();
        this.rule = solved.spec().rule();
        this.objective = solved.spec().objective();
        this.pricing = solved.spec().pricing();
        this.goingFirst =
                solved.spec().first().stream().map(MemberId::toString).sorted().collect(Collectors.joining(","));
        this.digest = solved.digest();
        this.figures.putAll(figures);
        this.triedBy = triedBy;
        this.triedAt = triedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID leaderId() {
        return leaderId;
    }

    public ClearingSpec spec() {
        var first = Stream.of(goingFirst.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> new MemberId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        return new ClearingSpec(rule, objective, pricing, first);
    }

    public String digest() {
        return digest;
    }

    /** See {@link Figures}. */
    public Map<String, String> figures() {
        return Map.copyOf(figures);
    }

    public Instant triedAt() {
        return triedAt;
    }
}
