package io.linknet.procurement.replenishment.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.replenishment.control.KnownPlans;
import io.linknet.procurement.replenishment.entity.Need;
import io.linknet.procurement.replenishment.entity.Week;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps what members plan to need, as production-sync tells. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "production-sync.plan::procurement.on.production-sync.plan"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanListener extends EventListener {

    @Inject
    KnownPlans plans;

    @Override
    protected String consumer() {
        return "procurement.on.production-sync.plan";
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "production-sync.plan-changed.v1" -> {
                var told = event.payload(PlanChanged.class);
                plans.remember(new MemberId(told.memberId()), told.toDomain(event.occurredAt()));
            }
            default -> {
                // Shortages follow from the plan; they are netted here anew.
            }
        }
    }

    /** The fields that replenishment uses of {@code production-sync.plan-changed.v1}. */
    record PlanChanged(
            UUID planId,
            long version,
            UUID memberId,
            String materialCode,
            QuantityBody openingStock,
            List<Weekly> weeks) {

        /** The need of one week of ISO 8601. */
        record Weekly(String week, QuantityBody need) {}

        Need toDomain(Instant toldAt) {
            var needs = new TreeMap<Week, Quantity>();
            weeks.forEach(weekly -> needs.put(
                    Week.parse(weekly.week()).orElseThrow(), weekly.need().toDomain()));
            return new Need(planId, materialCode, openingStock.toDomain(), needs, version, toldAt);
        }
    }
}
