package io.linknet.procurement.coverage.control;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.coverage.entity.Fulfilment;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.ordering.control.OrderLines;
import io.linknet.procurement.ordering.control.OrderLines.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Writes down what happened to an order line after it was confirmed.
 *
 * <p>Runs in the event's transaction. A source document counts once per order line: its later word replaces the earlier.
 */
@ApplicationScoped
public class RecordFulfilment {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    OrderLines lines;

    /** A quantity was shipped or accepted; counted in the unit of the order line. */
    public void quantity(Source source, UUID orderId, int orderLine, Quantity quantity) {
        lines.find(orderId, orderLine).ifPresent(line -> {
            var counted = quantity.in(line.unit());
            write(source, line, counted.amount(), counted.unit().code());
        });
    }

    /** An amount was confirmed for payment. */
    public void payable(Source source, UUID orderId, int orderLine, BigDecimal amount, String currency) {
        lines.find(orderId, orderLine).ifPresent(line -> write(source, line, amount, currency));
    }

    private void write(Source source, Found line, BigDecimal amount, String unit) {
        var key = new Fulfilment.Key(source.id(), source.stage(), line.orderId(), line.line());
        entities.merge(new Fulfilment(key, line.buyer(), line.seller(), amount, unit, source.day())
                .towards(line.demandId(), line.demandLine()));
        entities.flush(); // now, on the connection scoped to this service; at commit the scope is gone
    }

    /**
     * The document that says so.
     *
     * @param id shipment, receipt or payable
     * @param stage how far the quantity has come by it
     * @param day when, calendar of Asia/Shanghai
     */
    public record Source(UUID id, Stage stage, LocalDate day) {}
}
