package io.linknet.portal.standing.control;

import io.linknet.kernel.testing.Contracts;
import io.linknet.portal.standing.control.ChangeStanding.StandingTold;
import io.linknet.portal.standing.entity.Standing;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the portal tells the services about a member's standing. */
class StandingContractTest {

    private static final String TYPE = "partner-portal.member-standing-changed.v1";

    @Test
    void isWhatTheContractSays() {
        var carrier = UUID.fromString("01990000-0000-7000-8000-000000000018");

        Contracts.assertPublishes(TYPE, new StandingTold(carrier, Standing.SUSPENDED));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void namesEveryStanding(Standing standing) {
        Contracts.assertSatisfies(TYPE, new StandingTold(UUID.randomUUID(), standing));
    }
}
