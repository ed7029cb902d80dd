package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.coverage.control.RecordFulfilment;
import io.linknet.procurement.coverage.control.RecordFulfilment.Due;
import io.linknet.procurement.coverage.control.RecordFulfilment.Source;
import io.linknet.procurement.coverage.entity.Stage;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Follows payables: what two people have confirmed counts as payable. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "supply-finance.payable::procurement.on.supply-finance.payable"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class PayableListener extends EventListener {

    @Inject
    RecordFulfilment fulfilment;

    @Override
    protected String consumer() {
        return "procurement.on.supply-finance.payable";
    }

    @Override
    protected void on(IncomingEvent event) {
        if (!event.type().equals("supply-finance.payable-confirmed.v1")) {
            return;
        }
        var payable = event.payload(PayableConfirmed.class);
        var day = LocalDate.ofInstant(event.occurredAt(), DeliveryWindow.CALENDAR);
        var source = new Source(payable.payableId(), Stage.PAYABLE, day);
        fulfilment.payables(
                source,
                payable.lines().stream()
                        .map(line -> new Due(
                                line.orderId(), line.orderLine(), line.amount().toDomain()))
                        .toList());
    }

    /** The fields that coverage uses of {@code supply-finance.payable-confirmed.v1}. */
    record PayableConfirmed(UUID payableId, List<Line> lines) {

        /** What one order line is paid. */
        record Line(UUID orderId, int orderLine, MoneyBody amount) {}
    }
}
