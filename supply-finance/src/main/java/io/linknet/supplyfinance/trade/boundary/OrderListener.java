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

/** Follows orders: their prices, and their versions as evidence. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "procurement.order::supply-finance.on.procurement.order"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class OrderListener extends EventListener {

    @Inject
    Trade trade;

    @Override
    protected String consumer() {
        return "supply-finance.on.procurement.order";
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "procurement.order-placed.v1" -> {
                var placed = event.payload(OrderTold.Placed.class);
                trade.ordered(
                        TradeFacts.fact(event, FactKind.ORDER_PLACED, placed.document()), placed.lines(event.id()));
            }
            case "procurement.order-answered.v1" -> {
                var answered = event.payload(OrderTold.Answered.class);
                trade.answered(TradeFacts.fact(event, FactKind.ORDER_ANSWERED, answered.document()));
            }
            case "procurement.order-changed.v1" -> {
                var changed = event.payload(OrderTold.Placed.class);
                trade.ordered(
                        TradeFacts.fact(event, FactKind.ORDER_CHANGED, changed.document()), changed.lines(event.id()));
            }
            default -> {
                // What is merely proposed changes neither price nor promise.
            }
        }
    }
}
