package io.linknet.portal.webhook.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.webhook.entity.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its member sees it; never its secret.
 *
 * @param state {@code ACTIVE} or {@code PAUSED}
 * @param pausedBecause {@code BY_HAND}, {@code GONE} (it answered 410) or {@code FAILING} (for five days)
 * @param failingSince the first failure after the last success
 * @param formerSecretUntil until when the secret before the last rotation signs as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record WebhookView(
        UUID id,
        String url,
        String description,
        List<String> topics,
        String state,
        Endpoint.@Nullable Pause pausedBecause,
        @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil,
        Instant createdAt) {

    static WebhookView of(Endpoint endpoint) {
        return new WebhookView(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.topics(),
                endpoint.isPaused() ? "PAUSED" : "ACTIVE",
                endpoint.pausedBecause(),
                endpoint.failingSince(),
                endpoint.formerUntil(),
                endpoint.createdAt());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
