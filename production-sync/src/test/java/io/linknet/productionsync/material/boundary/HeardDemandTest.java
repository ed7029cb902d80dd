package io.linknet.productionsync.material.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import org.junit.jupiter.api.Test;

class HeardDemandTest {

    @Test
    void isReadAsProcurementPublishesIt() {
        var posted = Contracts.read("procurement.demand-posted.v1", DemandListener.DemandPosted.class);

        assertThat(posted.leaderId()).isNotNull();
        assertThat(posted.lines().get(0).materialCode()).isEqualTo("DRIED-CHILI");
        assertThat(posted.lines().get(0).quantity().unit()).isEqualTo("KGM");
    }

    @Test
    void isReadAsItIsAmended() {
        var amended = Contracts.read("procurement.demand-amended.v1", DemandListener.DemandPosted.class);

        assertThat(amended.lines().get(1).materialCode()).isEqualTo("GREEN-PEPPERCORN");
        assertThat(amended.lines().get(1).quantity().unit()).isEqualTo("KGM");
    }
}
