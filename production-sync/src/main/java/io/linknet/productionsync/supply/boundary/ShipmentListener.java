package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.control.FollowSupply;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Follows logistics' shipments: what was weighed in and kept. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "logistics.shipment::" + ShipmentListener.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class ShipmentListener extends EventListener {

    static final String CONSUMER = "production-sync.on.logistics.shipment";

    @Inject
    FollowSupply followSupply;

    @Override
    protected String consumer() {
        return CONSUMER;
    }

    @Override
    protected void on(IncomingEvent event) {
        if (event.type().equals("logistics.goods-received.v1")) {
            var received = event.payload(GoodsReceived.class);
            followSupply.received(new MemberId(received.buyerId()), received.weighedIn());
        }
    }
}
