package io.linknet.procurement.coverage.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.coverage.control.RecordFulfilment;
import io.linknet.procurement.coverage.control.RecordFulfilment.Part;
import io.linknet.procurement.coverage.control.RecordFulfilment.Source;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.supplier.control.Receipts;
import io.linknet.procurement.supplier.control.Receipts.Judged;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows deliveries: what is announced counts as shipped, what is taken at the weigh-in as accepted. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "logistics.shipment::procurement.on.logistics.shipment"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class ShipmentListener extends EventListener {

    @Inject
    RecordFulfilment fulfilment;

    @Inject
    Receipts receipts;

    @Override
    protected String consumer() {
        return "procurement.on.logistics.shipment";
    }

    @Override
    protected void on(IncomingEvent event) {
        switch (event.type()) {
            case "logistics.shipment-announced.v1" -> shipped(event, event.payload(ShipmentAnnounced.class));
            case "logistics.goods-received.v1" -> accepted(event.payload(GoodsReceived.class));
            default -> {
                // Milestones change no quantity.
            }
        }
    }

    private void shipped(IncomingEvent event, ShipmentAnnounced shipment) {
        var source = new Source(shipment.shipmentId(), Stage.SHIPPED, day(event.occurredAt()));
        fulfilment.quantities(source, sums(shipment.lines(), ShipmentAnnounced.Shipped::key, line -> line.quantity()
                .toDomain()));
    }

    private void accepted(GoodsReceived receipt) {
        var source = new Source(receipt.receiptId(), Stage.ACCEPTED, day(receipt.receivedAt()));
        fulfilment.quantities(source, sums(receipt.lines(), GoodsReceived.Received::key, line -> line.accepted()
                .toDomain()));
        judged(receipt);
    }

    /** What scorecards are added up from. */
    private void judged(GoodsReceived receipt) {
        receipt.lines().stream()
                .map(GoodsReceived.Received::judged)
                .collect(groupingBy(it -> new Key(it.orderId(), it.orderLine()), reducing(Judged::plus)))
                .values()
                .forEach(sum ->
                        sum.ifPresent(it -> receipts.record(receipt.receiptId(), day(receipt.receivedAt()), it)));
    }

    /** Several lots of one order line count together. */
    private static <T> List<Part> sums(List<T> lines, Function<T, Key> key, Function<T, Quantity> quantity) {
        return lines.stream().collect(groupingBy(key, toList())).entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey().orderId(),
                        entry.getKey().orderLine(),
                        entry.getValue().stream()
                                .map(quantity)
                                .reduce(Quantity::plus)
                                .orElseThrow()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DeliveryWindow.CALENDAR);
    }

    private record Key(UUID orderId, int orderLine) {}

    /** The fields that coverage uses of {@code logistics.shipment-announced.v1}. */
    record ShipmentAnnounced(UUID shipmentId, List<Shipped> lines) {

        /** A shipped order line. */
        record Shipped(UUID orderId, int orderLine, QuantityBody quantity) {

            Key key() {
                return new Key(orderId, orderLine);
            }
        }
    }

    /** The fields that coverage uses of {@code logistics.goods-received.v1}. */
    record GoodsReceived(UUID receiptId, Instant receivedAt, List<Received> lines) {

        /** A received lot of an order line. */
        record Received(
                UUID orderId,
                int orderLine,
                QuantityBody accepted,
                @Nullable QuantityBody net,
                @Nullable QuantityBody rejected) {

            Key key() {
                return new Key(orderId, orderLine);
            }

            /** What is not said of a lot was not judged: then all that was accepted has arrived. */
            Judged judged() {
                var taken = accepted.toDomain();
                var refused = rejected == null ? Quantity.zero(taken.unit()) : rejected.toDomain();
                var arrived = net == null ? taken.plus(refused.in(taken.unit())) : net.toDomain();
                return new Judged(orderId, orderLine, arrived, taken, refused);
            }
        }
    }
}
