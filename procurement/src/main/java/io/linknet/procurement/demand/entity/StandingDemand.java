package io.linknet.procurement.demand.entity;

import io.linknet.kernel.caller.MemberKind;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a leader needs every week: the service posts a demand for each delivery in time.
 *
 * <p>Deliveries are a week apart, from the first day on. It moves on by one delivery at a time, whether that one was posted
 * or could not be; what was posted is amended like any other demand.
 */
@Entity
@Table(name = "standing_demand")
public class StandingDemand {

    private static final int WEEK = 7;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "leader_kind", length = 20, nullable = false, updatable = false)
    private MemberKind leaderKind;

    @Column(length = 120, nullable = false)
    private String title;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(length = 200, nullable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private Audience audience;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String invited;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String carriage;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Embedded
    private Horizons horizons;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String lines;

    @Column(name = "next_day", nullable = false)
    private LocalDate nextDay;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "set_by", length = 200, nullable = false)
    private String setBy;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandingDemand() {}

    /** Sets it up; the draft has been checked by the use case. */
    public StandingDemand(MemberId leader, MemberKind kind, StandingDraft draft, String person, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.leaderId = leader.value();
        this.leaderKind = kind;
        this.title = draft.title();
        this.currency = draft.currency();
        this.place = draft.place();
        this.audience = draft.audience();
        this.invited = draft.invited();
        this.carriage = draft.carriage();
        this.firstDay = draft.firstDay();
        this.lastDay = draft.lastDay();
        this.horizons = draft.horizons();
        this.lines = draft.lines();
        this.nextDay = draft.firstDay();
        this.setBy = person;
        this.setAt = at;
    }

    /** Goes on to the delivery after the next one. */
    public void moveOn() {
        nextDay = nextDay.plusDays(WEEK);
    }

    /** Posts nothing any more; what is posted stays. */
    public void end(Instant at) {
        if (endedAt != null) {
            throw DemandProblem.STANDING_HAS_ENDED.because();
        }
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }

    public MemberKind leaderKind() {
        return leaderKind;
    }

    public String title() {
        return title;
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    public Audience audience() {
        return audience;
    }

    /** JSON list of the ids of members. */
    public String invited() {
        return invited;
    }

    /** JSON of who brings the goods; absent when sellers do, from anywhere. */
    public @Nullable String carriage() {
        return carriage;
    }

    /** First day of the first delivery. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** No delivery begins after it. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public Horizons horizons() {
        return horizons;
    }

    /** JSON of what is asked each time. */
    public String lines() {
        return lines;
    }

    /** First day of the next delivery that is not handled yet. */
    public LocalDate nextDay() {
        return nextDay;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }
}
