package io.linknet.logistics.shipment.control;

import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Milestone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a shipment forward, on the word of its carrier or its buyer. Runs in the command's transaction. */
@ApplicationScoped
public class Journey {

    @Inject
    Shipments shipments;

    @Inject
    Clock clock;

    /**
     * Takes a milestone.
     *
     * @param seen ETag that the reporter saw; absent when it does not matter
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the shipment is not the reporter's, was changed since, or
     *     refuses the milestone
     */
    public Consignment report(MemberId reporter, UUID id, Milestone milestone, @Nullable String seen) {
        var shipment = shipments.forUpdate(id, reporter);
        requireSeen(seen, shipment.version());
        shipment.report(reporter, milestone, clock.instant());
        shipments.flush();
        return shipment.consignment();
    }

    /**
     * Ends the journey at the buyer's scale.
     *
     * @param seen ETag that the receiver saw; absent when it does not matter
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the shipment is not the receiver's, was changed since, or
     *     was received before
     */
    public Consignment receive(MemberId receiver, UUID id, @Nullable String seen) {
        var shipment = shipments.forUpdate(id, receiver);
        requireSeen(seen, shipment.version());
        shipment.receive(receiver);
        shipments.flush();
        return shipment.consignment();
    }

    private static void requireSeen(@Nullable String seen, long version) {
        if (seen != null) {
            Versions.require(seen, version);
        }
    }
}
