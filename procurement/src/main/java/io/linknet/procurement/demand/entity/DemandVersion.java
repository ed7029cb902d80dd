package io.linknet.procurement.demand.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one revision of a demand said, as it was said; written once. */
@Entity
@Immutable
@Table(name = "demand_version")
public class DemandVersion {

    /**
     * Which revision of which demand.
     *
     * @param demandId the demand
     * @param revision from 1
     */
    @Embeddable
    public record Key(
            @Column(name = "demand_id", nullable = false) UUID demandId, @Column(nullable = false) int revision) {}

    @EmbeddedId
    private Key id;

    @Column(name = "leader_id", nullable = false)
    private UUID leaderId;

    @Column(name = "said_by", length = 200, nullable = false)
    private String saidBy;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    @Column(length = 500)
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String content;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DemandVersion() {}

    /**
     * Keeps what the demand says now.
     *
     * @param content JSON of the whole demand
     */
    public DemandVersion(Demand demand, Saying saying, String content) {
        this.id = new Key(demand.id(), demand.revision());
        this.leaderId = demand.leader().value();
        this.saidBy = saying.person();
        this.saidAt = saying.at();
        this.reason = saying.reason();
        this.content = content;
    }

    /**
     * Who said it when and why.
     *
     * @param person name of the person
     * @param reason in the leader's words, if it gave any
     */
    public record Saying(String person, Instant at, @Nullable String reason) {}

    public int revision() {
        return id.revision();
    }

    public String saidBy() {
        return saidBy;
    }

    public Instant saidAt() {
        return saidAt;
    }

    /** Why it was amended; absent for the first version. */
    public @Nullable String reason() {
        return reason;
    }

    /** JSON of the whole demand. */
    public String content() {
        return content;
    }
}
