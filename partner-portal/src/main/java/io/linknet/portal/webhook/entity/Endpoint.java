package io.linknet.portal.webhook.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a member's own systems that is told what happened to the member.
 *
 * @param url where it is posted to
 * @param description what the member calls it
 * @param topics kinds of documents it is told of, at least one
 * @param pausedBecause why nothing is sent at present; absent while it is
 * @param failingSince the first failure after the last success; absent while deliveries succeed
 * @param formerUntil until when the secret before the last rotation signs as well; absent when there is none
 * @param version grows with each change
 */
public record Endpoint(
        UUID id,
        UUID memberId,
        String url,
        String description,
        List<String> topics,
        @Nullable Pause pausedBecause,
        @Nullable Instant failingSince,
        @Nullable Instant formerUntil,
        Instant createdAt,
        long version) {

    /** Endpoints that a member has at most. */
    public static final int MOST = 10;

    /** Why nothing is sent to an endpoint. */
    public enum Pause {
        /** An administrator said so. */
        BY_HAND,
        /** It answered 410: it wants no more. */
        GONE,
        /** Nothing could be delivered for five days. */
        FAILING
    }

    /** Keeps its own copy of the topics. */
    public Endpoint {
        topics = List.copyOf(topics);
    }

    public boolean isPaused() {
        return pausedBecause != null;
    }
}
