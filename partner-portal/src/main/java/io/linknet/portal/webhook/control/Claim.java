package io.linknet.portal.webhook.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is sent now, and the hold on its endpoint that it is sent under.
 *
 * @param lease number of the hold: who holds an older one records nothing
 * @param secret sealed
 * @param formerSecret sealed; absent unless it signs as well
 * @param attempts that have failed before
 */
record Claim(
        UUID endpointId,
        long lease,
        String url,
        byte[] secret,
        byte @Nullable [] formerSecret,
        UUID deliveryId,
        String messageId,
        String body,
        int attempts) {}
