package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.procurement.pooling.control.Deadline;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolTerms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /pools/{id}/terms}.
 *
 * @param answerBy last day for pledges, calendar of Asia/Shanghai; instead of {@code answerUntil}
 * @param answerUntil first moment at which no pledge is taken any more
 * @param minimumPercent how much of each line must at least be pledged
 * @param settledDays days after publication until the pool is closed; 30 when absent
 */
public record PoolTermsRequest(
        @Nullable LocalDate answerBy,
        @Nullable Instant answerUntil,
        @Nullable @PlainDecimal(digits = 2) @DecimalMin("0.01") @DecimalMax("100") String minimumPercent,
        @Nullable @Min(0) @Max(366) Integer settledDays) {

    /** The same for the domain. */
    PoolTerms toDomain() {
        var usual = PoolTerms.until(moment(answerBy, answerUntil));
        return new PoolTerms(
                usual.answerUntil(),
                minimumPercent == null ? null : new BigDecimal(minimumPercent),
                settledDays == null ? usual.settledDays() : settledDays);
    }

    /** A deadline, said as a day or as a moment. */
    static @Nullable Instant moment(@Nullable LocalDate day, @Nullable Instant moment) {
        if (day != null && moment != null) {
            throw PoolProblem.DEADLINE_SAID_TWICE.at("/answerUntil");
        }
        return day == null ? moment : Deadline.endOf(day);
    }
}
