package io.linknet.portal.webhook.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the endpoint's member sees it.
 *
 * @param messageId the header {@code webhook-id}
 * @param nextAt when it is tried next; absent unless it waits
 * @param outcome of the last attempt
 * @param status of its answer, if there was one
 * @param millis how long it took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record DeliveryView(
        UUID id,
        String messageId,
        String type,
        String number,
        Delivery.State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant attemptedAt,
        @Nullable Outcome outcome,
        @Nullable Integer status,
        @Nullable Integer millis) {

    static DeliveryView of(Delivery delivery) {
        var last = delivery.last();
        return new DeliveryView(
                delivery.id(),
                delivery.messageId(),
                delivery.type(),
                delivery.number(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.state() == Delivery.State.WAITING ? delivery.nextAt() : null,
                last == null ? null : last.at(),
                last == null ? null : last.outcome(),
                last == null ? null : last.status(),
                last == null ? null : last.millis());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
