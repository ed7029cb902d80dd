package io.linknet.supplyfinance.settlement.control;

import static io.linknet.supplyfinance.settlement.entity.SettlementProblem.ACCEPTED_LINE_WITHOUT_PRICE;
import static io.linknet.supplyfinance.settlement.entity.SettlementProblem.ACCEPTED_UNIT_HAS_NO_PRICE;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.settlement.entity.SettledDelivery;
import io.linknet.supplyfinance.settlement.entity.SettledLot;
import io.linknet.supplyfinance.settlement.entity.Statement;
import io.linknet.supplyfinance.settlement.entity.StatementDrawnUp;
import io.linknet.supplyfinance.trade.control.AcceptedLot;
import io.linknet.supplyfinance.trade.control.PricedLine;
import io.linknet.supplyfinance.trade.control.Trade;
import io.linknet.supplyfinance.trade.control.TradeProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws up the statement of every delivery as soon as both are known: what was accepted, and what it costs.
 *
 * <p>The two come from different services, in either order; whichever comes second starts it. A delivery is settled once
 * per order it fulfils, at the prices of the order version it was shipped under. Runs in the listener's transaction.
 */
@ApplicationScoped
public class DrawUpStatement {

    @Inject
    Trade trade;

    @Inject
    Statements statements;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<StatementDrawnUp> drawnUp;

    @Inject
    Clock clock;

    void on(@Observes TradeProgressed progress) {
        trade.accepted(progress.orderId()).stream()
                .collect(Collectors.groupingBy(AcceptedLot::receiptId, LinkedHashMap::new, Collectors.toList()))
                .forEach((receipt, lots) -> settle(
                        receipt,
                        lots,
                        trade.pricedLines(progress.orderId(), lots.get(0).shipmentId())));
    }

    private void settle(UUID receipt, List<AcceptedLot> lots, List<PricedLine> prices) {
        if (prices.isEmpty()) {
            return;
        }
        var order = prices.get(0);
        if (statements.exists(receipt, order.orderId())) {
            return;
        }
        var byLine = prices.stream().collect(Collectors.toMap(PricedLine::line, Function.identity()));
        var settled = lots.stream()
                .map(lot -> {
                    var price = byLine.get(lot.orderLine());
                    if (price == null) {
                        throw ACCEPTED_LINE_WITHOUT_PRICE.because(lot.orderLine(), order.orderNumber());
                    }
                    return priced(lot, price);
                })
                .toList();
        var delivery = delivery(lots.get(0), order);
        var evidence = trade.factsOf(order.orderId(), delivery.shipmentId());
        var number = numbers.next(DocumentNumbers.Kind.STATEMENT);
        var statement = new Statement(number, delivery, settled, evidence, clock.instant());
        statements.add(statement);
        drawnUp.fire(StatementDrawnUp.of(statement));
    }

    private static SettledLot priced(AcceptedLot lot, PricedLine price) {
        if (!lot.accepted().unit().isConvertibleTo(price.unit())) {
            throw ACCEPTED_UNIT_HAS_NO_PRICE.because(
                    lot.accepted().unit().code(), price.unit().code());
        }
        var goods = new SettledLot.Goods(
                price.materialCode(),
                price.materialNameZh(),
                price.materialNameEn(),
                price.gradeCode(),
                lot.deliveredGrade());
        return new SettledLot(
                price.line(), goods, lot.accepted().in(price.unit()), price.unitPrice(), lot.deductionPercent());
    }

    private static SettledDelivery delivery(AcceptedLot lot, PricedLine order) {
        return new SettledDelivery(
                order.orderId(),
                order.orderNumber(),
                order.orderVersion(),
                lot.shipmentId(),
                lot.receiptId(),
                lot.receiptNumber(),
                lot.buyer(),
                lot.seller(),
                LocalDate.ofInstant(lot.receivedAt(), DeliveryWindow.CALENDAR));
    }
}
