package io.linknet.procurement.coverage.control;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.coverage.entity.CoverageChanged;
import io.linknet.procurement.coverage.entity.Fulfilment;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.ordering.control.OrderLines;
import io.linknet.procurement.ordering.control.OrderLines.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes down what happened to order lines after they were confirmed.
 *
 * <p>Runs in the event's transaction. A source document counts once per order line: its later word replaces the earlier. The
 * demands it counts for are told of once for each document.
 */
@ApplicationScoped
public class RecordFulfilment {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    OrderLines lines;

    @Inject
    Event<CoverageChanged> changed;

    /** Quantities were shipped or accepted; each is counted in the unit of its order line. */
    public void quantities(Source source, List<Part> parts) {
        Set<CoverageChanged> covered = new LinkedHashSet<>();
        for (var part : parts) {
            lines.find(part.orderId(), part.orderLine()).ifPresent(line -> {
                var counted = part.quantity().in(line.unit());
                write(source, line, counted.amount(), counted.unit().code(), covered);
            });
        }
        tell(covered);
    }

    /** Amounts were confirmed for payment. */
    public void payables(Source source, List<Due> dues) {
        Set<CoverageChanged> covered = new LinkedHashSet<>();
        for (var due : dues) {
            var amount = due.amount();
            lines.find(due.orderId(), due.orderLine())
                    .ifPresent(line -> write(
                            source, line, amount.amount(), amount.currency().getCurrencyCode(), covered));
        }
        tell(covered);
    }

    private void write(Source source, Found line, BigDecimal amount, String unit, Set<CoverageChanged> covered) {
        var key = new Fulfilment.Key(source.id(), source.stage(), line.orderId(), line.line());
        entities.merge(new Fulfilment(key, line.buyer(), line.seller(), amount, unit, source.day())
                .towards(line.demandId(), line.demandLine()));
        if (line.demandId() != null && line.demandLine() != null) {
            covered.add(new CoverageChanged(line.demandId(), line.buyer(), line.seller()));
        }
    }

    private void tell(Set<CoverageChanged> covered) {
        entities.flush(); // now, on the connection scoped to this service; at commit the scope is gone
        covered.forEach(changed::fire);
    }

    /**
     * The document that says so.
     *
     * @param id shipment, receipt or payable
     * @param stage how far the quantity has come by it
     * @param day when, calendar of Asia/Shanghai
     */
    public record Source(UUID id, Stage stage, LocalDate day) {}

    /** What a document says of an order line. */
    public record Part(UUID orderId, int orderLine, Quantity quantity) {}

    /** What is to be paid for an order line. */
    public record Due(UUID orderId, int orderLine, Money amount) {}
}
