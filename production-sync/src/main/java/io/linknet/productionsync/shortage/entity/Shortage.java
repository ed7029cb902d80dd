package io.linknet.productionsync.shortage.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A week whose stock is projected to end below zero.
 *
 * <p>Raised once and cleared once; how much is missing may change in between. When a covered week gets short again, that
 * is the next occurrence.
 */
@Entity
@Table(name = "shortage")
public class Shortage {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id", nullable = false)
    private UUID planId;

    @Column(name = "member_id", nullable = false)
    private UUID memberId;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(nullable = false)
    private LocalDate week;

    @Column(nullable = false)
    private int occurrence;

    @Column(precision = 24, scale = 6, nullable = false)
    private BigDecimal amount;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Shortage() {}

    /** Raises the shortage of a week. */
    public Shortage(UUID id, ShortWeek where, int occurrence, Quantity missing, Instant at) {
        this.id = id;
        this.planId = where.planId();
        this.memberId = where.member().value();
        this.materialCode = where.materialCode();
        this.week = where.week().monday();
        this.occurrence = occurrence;
        this.raisedAt = at;
        missing(missing);
    }

    /** Takes how much is missing now, which is more than nothing. */
    public final void missing(Quantity missing) {
        if (!missing.isPositive()) {
            throw new IllegalArgumentException(missing + " is not missing");
        }
        amount = missing.amount();
        unit = missing.unit().code();
    }

    /** Covered from that moment on; the first moment stays. */
    public void clear(Instant at) {
        if (clearedAt == null) {
            clearedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public String materialCode() {
        return materialCode;
    }

    public Week week() {
        return new Week(week);
    }

    /** 1 for the first time this week got short, 2 for the second. */
    public int occurrence() {
        return occurrence;
    }

    /** How much is missing, or was when it was covered. */
    public Quantity missing() {
        return new Quantity(amount, new Unit(unit));
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** Empty while the week is short. */
    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }

    /**
     * A week of a plan.
     *
     * @param planId the plan
     * @param member whose plan
     * @param materialCode for what
     * @param week the week
     */
    public record ShortWeek(UUID planId, MemberId member, String materialCode, Week week) {}
}
