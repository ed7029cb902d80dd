package io.linknet.logistics.order.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.logistics.order.control.FollowOrders;
import io.linknet.logistics.order.control.InHouseGtins;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Follows procurement's orders: what was ordered, and what its seller promises. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "procurement.order::" + OrderListener.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class OrderListener extends EventListener {

    static final String CONSUMER = "logistics.on.procurement.order";

    @Inject
    FollowOrders followOrders;

    @Inject
    InHouseGtins inHouseGtins;

    @Override
    protected String consumer() {
        return CONSUMER;
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "procurement.order-placed.v1" -> {
                var placed = event.payload(OrderPlaced.class);
                followOrders.placed(placed.orderId(), placed.version(), placed.toDomain(inHouseGtins::of));
            }
            case "procurement.order-answered.v1" -> {
                var answered = event.payload(OrderAnswered.class);
                followOrders.answered(answered.orderId(), answered.version(), answered.toDomain());
            }
            case "procurement.order-changed.v1" -> {
                var changed = event.payload(OrderChanged.class);
                followOrders.changed(
                        changed.orderId(),
                        changed.version(),
                        changed.ordered().toDomain(inHouseGtins::of),
                        changed.promises().toDomain());
            }
            default -> {
                // Proposals change nothing until they are accepted; nothing else that happens to an order changes what
                // may be shipped.
            }
        }
    }
}
