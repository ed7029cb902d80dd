package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.pooling.boundary.PoolEvents.PledgeMadeV1;
import io.linknet.procurement.pooling.boundary.PoolEvents.PoolClearedV1;
import io.linknet.procurement.pooling.boundary.PoolEvents.PoolJoinedV1;
import io.linknet.procurement.pooling.boundary.PoolEvents.PoolOpenedV1;
import io.linknet.procurement.pooling.boundary.PoolEvents.PoolPublishedV1;
import io.linknet.procurement.pooling.boundary.PoolEvents.PoolTurnedV1;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolEventsTest {

    private static final UUID POOL = UUID.fromString("01990000-0000-7000-8000-000000000c01");
    private static final UUID DEMAND = UUID.fromString("01990000-0000-7000-8000-000000000b01");
    private static final UUID LEADER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID SHIZHU = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final UUID JIANGJIN = UUID.fromString("01990000-0000-7000-8000-000000000003");

    @Test
    void tellOfPoolsAsPublished() {
        var digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

        Contracts.assertPublishes("procurement.pool-opened.v1", new PoolOpenedV1(POOL, DEMAND, LEADER));
        Contracts.assertPublishes("procurement.pledge-made.v1", new PledgeMadeV1(POOL, DEMAND, LEADER, SHIZHU));
        Contracts.assertPublishes("procurement.pledge-kept.v1", new PledgeMadeV1(POOL, DEMAND, LEADER, SHIZHU));
        Contracts.assertPublishes("procurement.pledge-withdrawn.v1", new PledgeMadeV1(POOL, DEMAND, LEADER, SHIZHU));
        Contracts.assertPublishes("procurement.share-declined.v1", new PledgeMadeV1(POOL, DEMAND, LEADER, SHIZHU));
        Contracts.assertPublishes(
                "procurement.share-countersigned.v1", new PoolEvents.ShareCountersignedV1(POOL, DEMAND, SHIZHU));
        Contracts.assertPublishes("procurement.pool-cleared.v1", new PoolClearedV1(POOL, DEMAND, LEADER, digest));
        Contracts.assertPublishes(
                "procurement.pool-published.v1", new PoolPublishedV1(POOL, DEMAND, LEADER, List.of(SHIZHU, JIANGJIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked", "minimum-missed", "extended", "amended", "closed"})
    void tellOfTurnsAsPublished(String turn) {
        Contracts.assertPublishes(
                "procurement.pool-" + turn + ".v1",
                new PoolTurnedV1(POOL, DEMAND, LEADER, List.of(SHIZHU), "2026-11-30T16:00:00Z", null));
    }

    @Test
    void tellWhyAPoolWasAbandoned() {
        Contracts.assertPublishes(
                "procurement.pool-abandoned.v1",
                new PoolTurnedV1(POOL, DEMAND, LEADER, List.of(SHIZHU), "2026-11-30T16:00:00Z", "认领不足，本季不再采购。"));
    }

    @Test
    void tellOfJoiningAsPublished() {
        var joint = UUID.fromString("01990000-0000-7000-8000-000000000c02");
        var organiser = UUID.fromString("01990000-0000-7000-8000-000000000004");

        Contracts.assertPublishes(
                "procurement.pool-joined.v1", new PoolJoinedV1(POOL, DEMAND, LEADER, joint, organiser));
    }
}
