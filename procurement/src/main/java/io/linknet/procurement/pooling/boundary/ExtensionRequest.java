package io.linknet.procurement.pooling.boundary;

import io.linknet.procurement.pooling.entity.PoolProblem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /pools/{id}/extension}: one of both.
 *
 * @param answerBy the new last day for pledges, calendar of Asia/Shanghai
 * @param answerUntil first moment at which no pledge is taken any more
 */
public record ExtensionRequest(@Nullable LocalDate answerBy, @Nullable Instant answerUntil) {

    /** The new deadline. */
    Instant until() {
        var until = PoolTermsRequest.moment(answerBy, answerUntil);
        if (until == null) {
            throw PoolProblem.DEADLINE_NOT_LATER.at("/answerUntil");
        }
        return until;
    }
}
