package io.linknet.supplyfinance.trade.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.supplyfinance.trade.control.Trade;
import io.linknet.supplyfinance.trade.entity.FactKind;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Follows deliveries: what was announced, and what the buyer accepted of it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "logistics.shipment::supply-finance.on.logistics.shipment"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class ShipmentListener extends EventListener {

    @Inject
    Trade trade;

    @Override
    protected String consumer() {
        return "supply-finance.on.logistics.shipment";
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "logistics.shipment-announced.v1" -> {
                var announced = event.payload(ShipmentTold.Announced.class);
                trade.shipped(
                        TradeFacts.fact(event, FactKind.DELIVERY_ANNOUNCED, announced.document()),
                        announced.versions(event.id()));
            }
            case "logistics.goods-received.v1" -> {
                var received = event.payload(ShipmentTold.Received.class);
                trade.received(
                        TradeFacts.fact(event, FactKind.GOODS_RECEIVED, received.document()),
                        received.lines(event.id()));
            }
            default -> {
                // Milestones are worth nothing.
            }
        }
    }
}
