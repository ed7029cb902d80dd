package io.linknet.procurement.pooling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a pool came where.
 *
 * @param closesAt when the settled period after publication ends
 */
@Embeddable
public record PoolMoments(
        @Column(name = "opened_at", nullable = false) Instant openedAt,
        @Column(name = "locked_at") @Nullable Instant lockedAt,
        @Column(name = "cleared_at") @Nullable Instant clearedAt,
        @Column(name = "published_at") @Nullable Instant publishedAt,
        @Column(name = "closes_at") @Nullable Instant closesAt,
        @Column(name = "closed_at") @Nullable Instant closedAt) {

    static PoolMoments opened(Instant at) {
        return new PoolMoments(at, null, null, null, null, null);
    }

    /** Locked then, or no longer locked. */
    PoolMoments locked(@Nullable Instant at) {
        return new PoolMoments(openedAt, at, clearedAt, publishedAt, closesAt, closedAt);
    }

    PoolMoments cleared(Instant at) {
        return new PoolMoments(openedAt, lockedAt, at, publishedAt, closesAt, closedAt);
    }

    PoolMoments published(Instant at, Instant closing) {
        return new PoolMoments(openedAt, lockedAt, clearedAt, at, closing, closedAt);
    }

    PoolMoments closed(Instant at) {
        return new PoolMoments(openedAt, lockedAt, clearedAt, publishedAt, closesAt, at);
    }
}
