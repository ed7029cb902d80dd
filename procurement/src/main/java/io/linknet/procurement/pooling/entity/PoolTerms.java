package io.linknet.procurement.pooling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a leader or organiser sets for a pool.
 *
 * @param answerUntil first moment at which no pledge is taken any more; without one the pool is locked by hand
 * @param minimumPercent how much of what is asked must at least be pledged on every line; none when absent
 * @param settledDays days after publication until the pool is closed
 */
@Embeddable
public record PoolTerms(
        @Column(name = "answer_until") @Nullable Instant answerUntil,
        @Column(name = "minimum_percent", precision = 5, scale = 2) @Nullable BigDecimal minimumPercent,
        @Column(name = "settled_days", nullable = false) int settledDays) {

    /** Days until a published pool is closed when nobody says otherwise. */
    private static final int SETTLED_DAYS = 30;

    /** The usual terms with that deadline. */
    public static PoolTerms until(@Nullable Instant answerUntil) {
        return new PoolTerms(answerUntil, null, SETTLED_DAYS);
    }

    PoolTerms extended(Instant until) {
        return new PoolTerms(until, minimumPercent, settledDays);
    }
}
