package io.linknet.procurement.demand.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What became of one delivery of a standing demand: its demand, or why there is none. Its key lets none be posted twice. */
@Entity
@Immutable
@Table(name = "standing_posting")
public class StandingPosting {

    /**
     * Which delivery.
     *
     * @param standingId the standing demand
     * @param day first day of the delivery
     */
    @Embeddable
    public record Key(
            @Column(name = "standing_id", nullable = false) UUID standingId, @Column(nullable = false) LocalDate day) {}

    @EmbeddedId
    private Key id;

    @Column(name = "leader_id", nullable = false)
    private UUID leaderId;

    @Column(name = "demand_id")
    private @Nullable UUID demandId;

    @Column(length = 60)
    private @Nullable String refusal;

    @Column(name = "handled_at", nullable = false)
    private Instant handledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandingPosting() {}

    private StandingPosting(StandingDemand standing, Instant at) {
        this.id = new Key(standing.id(), standing.nextDay());
        this.leaderId = standing.leader().value();
        this.handledAt = at;
    }

    /** The next delivery was posted. */
    public static StandingPosting posted(StandingDemand standing, UUID demandId, Instant at) {
        var posting = new StandingPosting(standing, at);
        posting.demandId = demandId;
        return posting;
    }

    /**
     * The next delivery could not be posted.
     *
     * @param because slug of a problem, or {@code too-late}
     */
    public static StandingPosting refused(StandingDemand standing, String because, Instant at) {
        var posting = new StandingPosting(standing, at);
        posting.refusal = because;
        return posting;
    }

    public UUID standingId() {
        return id.standingId();
    }

    /** First day of the delivery. */
    public LocalDate day() {
        return id.day();
    }

    public @Nullable UUID demandId() {
        return demandId;
    }

    /** Why none was posted. */
    public @Nullable String refusal() {
        return refusal;
    }

    public Instant handledAt() {
        return handledAt;
    }
}
