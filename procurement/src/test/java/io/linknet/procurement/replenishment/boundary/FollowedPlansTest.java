package io.linknet.procurement.replenishment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.replenishment.entity.Week;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowedPlansTest {

    @Test
    void canBeRead() {
        var told = Contracts.read("production-sync.plan-changed.v1", PlanListener.PlanChanged.class);

        var need = told.toDomain(Instant.EPOCH);

        assertThat(need.openingStock()).isEqualTo(Quantity.of("1200", "KGM"));
        assertThat(need.first()).isEqualTo(Week.parse("2026-W48").orElseThrow());
        assertThat(need.weeks().get(need.last())).isEqualTo(Quantity.of("1800.5", "KGM"));
    }
}
