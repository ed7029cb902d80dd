package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.ordering.document.boundary.IssuedDocuments;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.exchange.control.DocumentDeliveries;
import io.linknet.procurement.ordering.exchange.entity.DocumentDelivery;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Follows the own orders, and sends the parties that want them the documents that tell what happened.
 *
 * <p>In the order of what happened to an order. A document that the broker does not take is tried again with its event;
 * one that it took before the event was noted is recognised by its id, by the broker and by whoever reads it.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "procurement.order::procurement.on.procurement.order"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryListener extends EventListener {

    @Inject
    DocumentDeliveries deliveries;

    @Inject
    IssuedDocuments documents;

    @Inject
    PartnerQueues queues;

    @Override
    protected String consumer() {
        return "procurement.on.procurement.order";
    }

    @Override
    protected void on(IncomingEvent event) {
        if (event.type().startsWith("procurement.order-")) {
            var told = event.payload(OrderTold.class);
            told.due(event.type()).forEach(due -> deliveries
                    .of(due.member())
                    .filter(it -> it.isWanted(due.kind()))
                    .ifPresent(it -> send(event, told.orderId(), it, due.kind())));
        }
    }

    private void send(IncomingEvent event, UUID order, DocumentDelivery delivery, TradeDocument.Kind kind) {
        var day = LocalDate.ofInstant(event.occurredAt(), DeliveryWindow.CALENDAR);
        var document = documents.issued(kind, order, delivery.member(), day);
        if (document.sender().filter(delivery.member()::equals).isPresent()) {
            return;
        }
        try {
            queues.deliver(delivery.account(), kind, order, event.id() + "-" + kind, document.xml());
        } catch (JMSException refused) {
            throw new NotDelivered(refused);
        }
    }

    /** The broker has not taken a document; the event is tried again. */
    public static class NotDelivered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotDelivered(JMSException cause) {
            super("a document is not delivered: " + cause.getMessage(), cause);
        }
    }
}
