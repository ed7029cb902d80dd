package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.coverage.boundary.CoverageEvents.CoverageChangedV1;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageEventsTest {

    @Test
    void tellAsPublished() {
        Contracts.assertPublishes(
                "procurement.coverage-changed.v1",
                new CoverageChangedV1(
                        UUID.fromString("01990000-0000-7000-8000-000000000b01"),
                        UUID.fromString("01990000-0000-7000-8000-000000000001"),
                        UUID.fromString("01990000-0000-7000-8000-000000000002")));
    }
}
