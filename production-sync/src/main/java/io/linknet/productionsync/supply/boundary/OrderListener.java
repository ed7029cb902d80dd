package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.material.control.Materials;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.supply.control.FollowSupply;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Comparator;

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

    static final String CONSUMER = "production-sync.on.procurement.order";

    @Inject
    FollowSupply followSupply;

    @Inject
    Materials materials;

    @Override
    protected String consumer() {
        return CONSUMER;
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "procurement.order-placed.v1" -> placed(event.payload(OrderPlaced.class));
            case "procurement.order-answered.v1" -> {
                var answered = event.payload(OrderAnswered.class);
                followSupply.answered(answered.orderId(), new MemberId(answered.buyerId()), answered.promises());
            }
            case "procurement.order-changed.v1" -> {
                var changed = event.payload(OrderChanged.class);
                placed(changed.ordered());
                var promised = changed.promised();
                followSupply.answered(promised.orderId(), new MemberId(promised.buyerId()), promised.promises());
            }
            default -> {
                // Proposals change nothing until they are accepted. Nothing else that happens to an order changes what
                // will come.
            }
        }
    }

    private void placed(OrderPlaced placed) {
        var buyer = new MemberId(placed.buyerId());
        placed.lines().stream()
                .map(OrderPlaced.Line::named)
                .distinct()
                .sorted(Comparator.comparing(NamedMaterial::code))
                .forEach(named -> materials.named(buyer, named));
        followSupply.ordered(placed.orderId(), buyer, placed.ordered());
    }
}
