package io.linknet.procurement.ordering.control;

import static io.linknet.procurement.ordering.entity.OrderProblem.ORDER_NUMBER_TAKEN;
import static io.linknet.procurement.ordering.entity.OrderProblem.PRICE_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.ordering.entity.OrderProblem.SELLER_IS_BUYER;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_SELLER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.numbering.DocumentNumbers;
import io.linknet.procurement.ordering.entity.OrderDraft;
import io.linknet.procurement.ordering.entity.OrderPlaced;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places orders: those a buyer writes, those that come as documents and those a pool publishes. */
@ApplicationScoped
public class PlaceOrder {

    @Inject
    PurchaseOrders orders;

    @Inject
    Members members;

    @Inject
    DocumentNumbers numbers;

    @Inject
    OrderRecords records;

    @Inject
    TradedItems items;

    @Inject
    Event<OrderPlaced> placed;

    @Inject
    Clock clock;

    /**
     * Places an order. Runs in the command's transaction.
     *
     * @param number the buyer's own number; drawn when absent
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the seller is unknown, suspended, gone or the buyer itself, a price is in
     *     another currency, or the buyer has used the number before
     */
    public PurchaseOrder place(Caller buyer, @Nullable String number, Terms terms) {
        requireSeller(buyer, terms.seller());
        for (var index = 0; index < terms.lines().size(); index++) {
            if (!terms.lines().get(index).unitPrice().currency().equals(terms.currency())) {
                throw PRICE_IN_ANOTHER_CURRENCY.at("/lines/" + index + "/unitPrice/currency", terms.currency());
            }
        }
        if (number != null && orders.isTaken(buyer.member(), number)) {
            throw ORDER_NUMBER_TAKEN.at("/number", number);
        }
        return place(buyer, draft(buyer, number, null, terms));
    }

    /**
     * Places the order of a pool; publishing again finds the order of the first time. What is cleared is promised, so it is
     * ordered also from a cooperative that was suspended since.
     *
     * @param deliveryTerms who brings the goods, as the demand says
     * @param published what the cooperative is to deliver, by demand line
     * @return the order's id
     */
    public UUID publish(
            Caller leader,
            UUID demandId,
            Currency currency,
            String place,
            DeliveryTerms deliveryTerms,
            MemberId seller,
            List<PublishedLine> published) {
        return orders.published(demandId, seller).orElseGet(() -> {
            var lines = published.stream().map(line -> ordered(line, place)).toList();
            var terms = new Terms(seller, currency, place, deliveryTerms, lines);
            return place(leader, draft(leader, null, demandId, terms)).id();
        });
    }

    /**
     * Places the order of one winner of a request for quotation; its lines count from 1.
     *
     * @param place where the goods are wanted
     * @return the order's id
     */
    public UUID award(Caller buyer, Currency currency, String place, MemberId seller, List<AwardedLine> awarded) {
        var lines = new ArrayList<OrderedLine>();
        for (var line : awarded) {
            lines.add(ordered(line, lines.size() + 1));
        }
        return place(buyer, draft(buyer, null, null, new Terms(seller, currency, place, DeliveryTerms.DAP, lines)))
                .id();
    }

    /**
     * Places the order of a call-off; its lines count from 1.
     *
     * @param place where the goods are wanted
     * @return the order's id
     */
    public UUID callOff(
            Caller buyer,
            UUID blanketId,
            Currency currency,
            String place,
            DeliveryTerms deliveryTerms,
            MemberId seller,
            List<CalledLine> called) {
        var lines = new ArrayList<OrderedLine>();
        for (var line : called) {
            lines.add(ordered(line, lines.size() + 1, place));
        }
        var draft = draft(buyer, null, null, new Terms(seller, currency, place, deliveryTerms, lines));
        var towards = called.stream().map(CalledLine::blanketLine).toList();
        var now = clock.instant();
        return place(buyer, new PurchaseOrder(draft, buyer.personName(), now).callOff(blanketId, towards), now)
                .id();
    }

    private OrderedLine ordered(CalledLine line, int number, String place) {
        var at = "/lines/" + (number - 1);
        return new OrderedLine(
                number,
                items.item(
                        line.materialCode(), line.gradeCode(), line.quantity().unit(), at),
                line.quantity(),
                line.unitPrice(),
                line.window(),
                place,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                null);
    }

    private OrderedLine ordered(AwardedLine line, int number) {
        var item = items.item(
                line.materialCode(), line.gradeCode(), line.quantity().unit(), "/lines/" + number);
        return new OrderedLine(
                number,
                item,
                line.quantity(),
                line.unitPrice(),
                line.window(),
                line.place(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                null);
    }

    private OrderedLine ordered(PublishedLine line, String place) {
        var at = "/lines/" + line.demandLine();
        return new OrderedLine(
                line.line(),
                items.item(
                        line.materialCode(), line.gradeCode(), line.quantity().unit(), at),
                line.quantity(),
                line.unitPrice(),
                line.window(),
                place,
                line.overTolerancePercent(),
                line.underTolerancePercent(),
                true,
                line.demandLine());
    }

    private PurchaseOrder place(Caller buyer, OrderDraft draft) {
        var now = clock.instant();
        return place(buyer, new PurchaseOrder(draft, buyer.personName(), now), now);
    }

    private PurchaseOrder place(Caller buyer, PurchaseOrder order, Instant now) {
        orders.add(order);
        records.record(order, OrderVersion.Kind.PLACED, buyer, now);
        placed.fire(new OrderPlaced(order));
        return order;
    }

    private OrderDraft draft(Caller buyer, @Nullable String number, @Nullable UUID demandId, Terms terms) {
        var called = number == null ? numbers.next(DocumentNumbers.Kind.ORDER) : number;
        return new OrderDraft(
                called,
                buyer.member(),
                terms.seller(),
                demandId,
                terms.currency(),
                terms.place(),
                terms.deliveryTerms(),
                terms.lines());
    }

    private void requireSeller(Caller buyer, MemberId seller) {
        if (buyer.isFor(seller)) {
            throw SELLER_IS_BUYER.at("/sellerId");
        }
        if (!members.isKnown(seller)) {
            throw UNKNOWN_SELLER.at("/sellerId", seller);
        }
        members.requireGoodStanding(seller, "/sellerId");
    }

    /**
     * What an order says besides its number and its buyer.
     *
     * @param seller who is asked
     * @param currency ISO 4217, of every price
     * @param place where the goods are wanted
     * @param deliveryTerms who brings the goods
     * @param lines at least one
     */
    public record Terms(
            MemberId seller, Currency currency, String place, DeliveryTerms deliveryTerms, List<OrderedLine> lines) {}
}
