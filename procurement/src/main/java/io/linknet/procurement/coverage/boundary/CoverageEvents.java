package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.procurement.coverage.entity.CoverageChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells the network that coverage has followed a delivery, on {@code procurement.demand}; no quantity in it.
 *
 * <p>Who hears of the delivery itself may ask for the coverage before this service has counted it.
 */
@ApplicationScoped
public class CoverageEvents {

    @Inject
    Outbox outbox;

    void on(@Observes CoverageChanged event) {
        outbox.append(
                "procurement.coverage-changed.v1",
                "procurement.demand",
                event.demandId(),
                new CoverageChangedV1(
                        event.demandId(),
                        event.leader().value(),
                        event.cooperative().value()));
    }

    /** Payload of {@code procurement.coverage-changed.v1}. */
    record CoverageChangedV1(UUID demandId, UUID leaderId, UUID cooperativeId) {}
}
