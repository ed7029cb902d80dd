package io.linknet.logistics.tracking.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.logistics.shipment.control.Journey;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.tracking.entity.MilestoneReported;
import io.linknet.logistics.tracking.entity.ReportedMilestone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the word of a carrier's driver or dispatcher. Runs in the command's transaction. */
@ApplicationScoped
public class ReportMilestone {

    @Inject
    Journey journey;

    @Inject
    Milestones milestones;

    @Inject
    Event<MilestoneReported> reported;

    @Inject
    Clock clock;

    /**
     * Reports.
     *
     * @param seen ETag that the reporter saw; absent when it does not matter
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the shipment is not one the caller carries, or refuses the
     *     milestone
     */
    public Consignment report(Caller carrier, UUID shipmentId, Milestone milestone, @Nullable String seen) {
        var shipment = journey.report(carrier.member(), shipmentId, milestone, seen);
        milestones.add(new ReportedMilestone(shipment, milestone, carrier.personName(), clock.instant()));
        reported.fire(new MilestoneReported(shipment, milestone));
        return shipment;
    }
}
