package io.linknet.productionsync.material.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.material.control.Materials;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Learns from demands what a member will plan with. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "procurement.demand::" + DemandListener.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class DemandListener extends EventListener {

    static final String CONSUMER = "production-sync.on.procurement.demand";

    /** Both say the whole demand. */
    private static final Set<String> ASKING = Set.of("procurement.demand-posted.v1", "procurement.demand-amended.v1");

    @Inject
    Materials materials;

    @Override
    protected String consumer() {
        return CONSUMER;
    }

    @Override
    protected void on(IncomingEvent event) {
        if (ASKING.contains(event.type())) {
            var posted = event.payload(DemandPosted.class);
            var leader = new MemberId(posted.leaderId());
            posted.lines()
                    .forEach(line -> materials.asked(
                            leader,
                            line.materialCode(),
                            line.quantity().toDomain().unit()));
        }
    }

    /** The fields of {@code procurement.demand-posted.v1} and {@code -amended.v1} that are used here. */
    record DemandPosted(UUID leaderId, List<Line> lines) {

        /** One line of the demand. */
        record Line(String materialCode, QuantityBody quantity) {}
    }
}
