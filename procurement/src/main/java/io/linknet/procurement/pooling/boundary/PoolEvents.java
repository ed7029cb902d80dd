package io.linknet.procurement.pooling.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.PledgeAnswered;
import io.linknet.procurement.pooling.entity.PledgeMade;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolCleared;
import io.linknet.procurement.pooling.entity.PoolJoined;
import io.linknet.procurement.pooling.entity.PoolOpened;
import io.linknet.procurement.pooling.entity.PoolPublished;
import io.linknet.procurement.pooling.entity.PoolTurned;
import io.linknet.procurement.pooling.entity.ShareAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the network of pools, on {@code procurement.pool}; no quantity and no farmer in it. */
@ApplicationScoped
public class PoolEvents {

    static final String AGGREGATE = "procurement.pool";

    private static final int MOST_NAMED = 500;

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

    void on(@Observes PledgeAnswered event) {
        var pool = event.pool();
        append(
                event.kept() ? "procurement.pledge-kept.v1" : "procurement.pledge-withdrawn.v1",
                pool,
                new PledgeMadeV1(
                        pool.id(),
                        pool.demandId(),
                        leader(pool),
                        event.cooperative().value()));
    }

    /** That a farmer has agreed is the cooperative's own news; that a pledge has become smaller is its leader's too. */
    void on(@Observes ShareAnswered event) {
        var pool = event.pool();
        var cooperative = event.pledge().cooperative().value();
        if (event.agreed()) {
            append(
                    "procurement.share-countersigned.v1",
                    pool,
                    new ShareCountersignedV1(pool.id(), pool.demandId(), cooperative));
        } else {
            append(
                    "procurement.share-declined.v1",
                    pool,
                    new PledgeMadeV1(pool.id(), pool.demandId(), leader(pool), cooperative));
        }
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
        for (var told : portions(event.cooperatives())) {
            append(
                    "procurement.pool-published.v1",
                    pool,
                    new PoolPublishedV1(pool.id(), pool.demandId(), leader(pool), told));
        }
    }

    void on(@Observes PoolTurned event) {
        var portions = portions(event.cooperatives());
        for (var told : portions.isEmpty() ? List.of(List.<UUID>of()) : portions) {
            append(type(event.turn()), event.pool(), PoolTurnedV1.of(event.pool(), told));
        }
    }

    void on(@Observes PoolJoined event) {
        var pool = event.pool();
        append(
                "procurement.pool-joined.v1",
                pool,
                new PoolJoinedV1(
                        pool.id(),
                        pool.demandId(),
                        leader(pool),
                        event.joint().id(),
                        event.joint().leader().value()));
    }

    private static String type(PoolTurned.Turn turn) {
        return switch (turn) {
            case LOCKED -> "procurement.pool-locked.v1";
            case MINIMUM_MISSED -> "procurement.pool-minimum-missed.v1";
            case AMENDED -> "procurement.pool-amended.v1";
            case EXTENDED -> "procurement.pool-extended.v1";
            case ABANDONED -> "procurement.pool-abandoned.v1";
            case CLOSED -> "procurement.pool-closed.v1";
        };
    }

    /** An event names so many cooperatives at most; those of a large pool are told in several. */
    private static List<List<UUID>> portions(List<MemberId> cooperatives) {
        var sorted = cooperatives.stream().map(MemberId::value).sorted().toList();
        return IntStream.iterate(0, from -> from < sorted.size(), from -> from + MOST_NAMED)
                .mapToObj(from -> sorted.subList(from, Math.min(from + MOST_NAMED, sorted.size())))
                .toList();
    }

    private void append(String type, Pool pool, Record payload) {
        outbox.append(type, AGGREGATE, pool.id(), payload);
    }

    private static UUID leader(Pool pool) {
        return pool.leader().value();
    }

    /** Payload of {@code procurement.pool-opened.v1}. */
    public record PoolOpenedV1(UUID poolId, UUID demandId, UUID leaderId) {}

    /** Payload of {@code procurement.share-countersigned.v1}. */
    public record ShareCountersignedV1(UUID poolId, UUID demandId, UUID cooperativeId) {}

    /**
     * Payload of {@code procurement.pledge-made.v1}, {@code -kept.v1}, {@code -withdrawn.v1} and of {@code
     * procurement.share-declined.v1}.
     */
    public record PledgeMadeV1(UUID poolId, UUID demandId, UUID leaderId, UUID cooperativeId) {}

    /** Payload of {@code procurement.pool-cleared.v1}; the digest is SHA-256, lower-case hexadecimal. */
    public record PoolClearedV1(UUID poolId, UUID demandId, UUID leaderId, String digest) {}

    /** Payload of {@code procurement.pool-published.v1}. */
    public record PoolPublishedV1(UUID poolId, UUID demandId, UUID leaderId, List<UUID> cooperativeIds) {}

    /**
     * Payload of {@code procurement.pool-locked.v1}, {@code -minimum-missed.v1}, {@code -extended.v1}, {@code
     * -amended.v1}, {@code -abandoned.v1} and {@code -closed.v1}.
     *
     * @param cooperativeIds who has pledged
     * @param answerUntil the deadline in force, RFC 3339
     * @param reason why everything was put to nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PoolTurnedV1(
            UUID poolId,
            UUID demandId,
            UUID leaderId,
            List<UUID> cooperativeIds,
            @Nullable String answerUntil,
            @Nullable String reason) {

        static PoolTurnedV1 of(Pool pool, List<UUID> cooperatives) {
            var until = pool.terms().answerUntil();
            return new PoolTurnedV1(
                    pool.id(),
                    pool.demandId(),
                    leader(pool),
                    cooperatives,
                    until == null ? null : until.toString(),
                    pool.abandoned());
        }
    }

    /** Payload of {@code procurement.pool-joined.v1}. */
    public record PoolJoinedV1(UUID poolId, UUID demandId, UUID leaderId, UUID jointPoolId, UUID organiserId) {}
}
