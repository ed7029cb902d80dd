package io.linknet.productionsync.plan.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.productionsync.plan.control.PlanChanged;
import io.linknet.productionsync.plan.control.PlannedMaterial;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;

/** Tells the member's own people of its plans, on {@code production-sync.plan}. */
@ApplicationScoped
public class PlanEvents {

    @Inject
    Outbox outbox;

    /** Before the shortages that follow from it. */
    void on(@Observes @Priority(Interceptor.Priority.APPLICATION) PlanChanged event) {
        var plan = event.plan();
        outbox.append("production-sync.plan-changed.v1", "production-sync.plan", plan.planId(), PlanChangedV1.of(plan));
    }

    /** Payload of {@code production-sync.plan-changed.v1}. */
    public record PlanChangedV1(
            UUID planId,
            long version,
            UUID memberId,
            String materialCode,
            QuantityBody openingStock,
            List<Need> weeks) {

        /** The need of one week. */
        public record Need(String week, QuantityBody need) {}

        static PlanChangedV1 of(PlannedMaterial plan) {
            return new PlanChangedV1(
                    plan.planId(),
                    plan.version(),
                    plan.member().value(),
                    plan.materialCode(),
                    QuantityBody.of(plan.openingStock()),
                    plan.needs().entrySet().stream()
                            .map(need -> new Need(need.getKey().toString(), QuantityBody.of(need.getValue())))
                            .toList());
        }
    }
}
