package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.PledgeMade;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolCleared;
import io.linknet.procurement.pooling.entity.PoolOpened;
import io.linknet.procurement.pooling.entity.PoolPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the network of pools, on {@code procurement.pool}; no quantity and no farmer in it. */
@ApplicationScoped
public class PoolEvents {

    static final String AGGREGATE = "procurement.pool";

    @Inject
    Outbox outbox;

    void on(@Observes PoolOpened event) {
        var pool = event.pool();
        append("procurement.pool-opened.v1", pool, new PoolOpenedV1(pool.id(), pool.demandId(), leader(pool)));
    }

    void on(@Observes PledgeMade event) {
        var pool = event.pool();
        var cooperative = event.pledge().cooperative().value();
        append(
                "procurement.pledge-made.v1",
                pool,
                new PledgeMadeV1(pool.id(), pool.demandId(), leader(pool), cooperative));
    }

    void on(@Observes PoolCleared event) {
        var pool = event.pool();
        append(
                "procurement.pool-cleared.v1",
                pool,
                new PoolClearedV1(
                        pool.id(),
                        pool.demandId(),
                        leader(pool),
                        event.clearing().digest()));
    }

    void on(@Observes PoolPublished event) {
        var pool = event.pool();
        var cooperatives =
                event.cooperatives().stream().map(MemberId::value).sorted().toList();
        append(
                "procurement.pool-published.v1",
                pool,
                new PoolPublishedV1(pool.id(), pool.demandId(), leader(pool), cooperatives));
    }

    private void append(String type, Pool pool, Record payload) {
        outbox.append(type, AGGREGATE, pool.id(), payload);
    }

    private static UUID leader(Pool pool) {
        return pool.leader().value();
    }

    /** Payload of {@code procurement.pool-opened.v1}. */
    public record PoolOpenedV1(UUID poolId, UUID demandId, UUID leaderId) {}

    /** Payload of {@code procurement.pledge-made.v1}. */
    public record PledgeMadeV1(UUID poolId, UUID demandId, UUID leaderId, UUID cooperativeId) {}

    /** Payload of {@code procurement.pool-cleared.v1}; the digest is SHA-256, lower-case hexadecimal. */
    public record PoolClearedV1(UUID poolId, UUID demandId, UUID leaderId, String digest) {}

    /** Payload of {@code procurement.pool-published.v1}. */
    public record PoolPublishedV1(UUID poolId, UUID demandId, UUID leaderId, List<UUID> cooperativeIds) {}
}
