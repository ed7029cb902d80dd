package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one farmer contributes to a pledged line; the cooperative's secret.
 *
 * <p>The clerk enters it, the farmer countersigns or declines it. A declined share stays to be seen and counts nowhere;
 * the farmer's later agreement brings it back.
 */
@Entity
@Table(name = "farmer_share")
public class FarmerShare {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pledge_line_id", nullable = false, updatable = false)
    private PledgeLine line;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "farmer_id", nullable = false, updatable = false)
    private UUID farmerId;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 15, nullable = false)
    private ShareState state;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "answered_way", length = 4)
    private @Nullable AnswerWay answeredWay;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FarmerShare() {}

    FarmerShare(PledgeLine line, UUID cooperativeId, UUID farmerId, Quantity quantity) {
        this.id = Ids.next();
        this.line = line;
        this.cooperativeId = cooperativeId;
        this.farmerId = farmerId;
        this.quantity = quantity.amount();
        this.unit = quantity.unit().code();
        this.state = ShareState.ENTERED;
    }

    /**
     * Whether the share stays as it is, its answer with it, when the line is said anew.
     *
     * @param said what the farmer has now; absent when the farmer is not named
     * @param sameTerms whether the line's grade, days, price and zone are those the farmer was asked about
     */
    boolean stands(@Nullable Quantity said, boolean sameTerms) {
        return said == null ? !counts() : sameTerms && said.equals(quantity());
    }

    /**
     * Takes the farmer's answer.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the farmer has agreed already
     */
    void answer(boolean agreed, AnswerWay way, Instant at) {
        requireUnanswered();
        state = agreed ? ShareState.COUNTERSIGNED : ShareState.DECLINED;
        answeredAt = at;
        answeredWay = way;
    }

    /**
     * Makes sure that the farmer can still be asked; whoever has declined can be asked again.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the farmer has agreed already
     */
    public void requireUnanswered() {
        if (state == ShareState.COUNTERSIGNED) {
            throw PoolProblem.SHARE_COUNTERSIGNED.because();
        }
    }

    /** Waits for a new answer, since what was agreed to binds more than it did; what was declined stays declined. */
    void bindMore() {
        if (state == ShareState.COUNTERSIGNED) {
            state = ShareState.ENTERED;
            answeredAt = null;
            answeredWay = null;
        }
    }

    public UUID id() {
        return id;
    }

    public PledgeLine line() {
        return line;
    }

    public UUID farmerId() {
        return farmerId;
    }

    public Quantity quantity() {
        return new Quantity(quantity, new Unit(unit));
    }

    /** Whether it is part of what its line pledges. */
    public boolean counts() {
        return state != ShareState.DECLINED;
    }

    public ShareState state() {
        return state;
    }

    /** When the farmer answered; absent until then. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** How the farmer answered; absent until then. */
    public @Nullable AnswerWay answeredWay() {
        return answeredWay;
    }
}
