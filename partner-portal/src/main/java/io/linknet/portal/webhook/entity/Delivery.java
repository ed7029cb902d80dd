package io.linknet.portal.webhook.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message for one endpoint.
 *
 * @param messageId the header {@code webhook-id}, the same on every attempt and replay
 * @param type of what happened, for example {@code procurement.order-placed}
 * @param number of the document; empty when the notice did not say
 * @param attempts since it was written or replayed
 * @param nextAt when it is tried next; counts only while it waits
 * @param last what became of the last attempt; absent before the first
 */
public record Delivery(
        UUID id,
        UUID endpointId,
        String messageId,
        String type,
        String number,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Attempt last) {

    /** The type of a message that an administrator sends to try the endpoint. */
    public static final String TEST = "linknet.test";

    /** How far a delivery is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Tried as often as the schedule says; only a replay sends it again. */
        DEAD
    }

    /**
     * What became of an attempt.
     *
     * @param status of the answer, if there was one
     * @param millis how long it took, looking the name up included
     */
    public record Attempt(Instant at, Outcome outcome, @Nullable Integer status, int millis) {}
}
