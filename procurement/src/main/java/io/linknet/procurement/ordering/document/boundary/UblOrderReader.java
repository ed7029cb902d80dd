package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCIES_MIXED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCY_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.LINE_ID_REPEATED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SEVERAL_DELIVERIES;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.TOO_MANY_LINES;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_TOO_LONG;
import static java.util.Objects.requireNonNull;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.Money;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;

/**
 * Reads orders in UBL 2.1, and in 2.0, which has the same namespace and is a subset.
 *
 * <p>Everything that changes what is to be delivered or paid is either taken or refused with its place: quantities, units,
 * prices, periods, currency, tolerances, partial delivery, allowances and charges, copies. What else the document says is
 * carried.
 */
@ApplicationScoped
class UblOrderReader {

    /** Stands in for a currency that could not be read, so that the lines are judged nevertheless. */
    private static final Currency NONE = Currency.getInstance("XXX");

    private static final int MAX_NUMBER = 80;
    private static final int MAX_PLACE = 200;

    @Inject
    TradedItems items;

    /**
     * Reads.
     *
     * @throws RefusedDocument with every place and reason
     */
    UblOrderDocument read(byte[] xml) {
        var message = UblMessage.read(xml, UblVocabulary.ORDER, UBL21Marshaller.order());
        var order = message.document();
        var refusals = new Refusals();
        var number = number(order, refusals);
        var currency = currency(order, refusals);
        var place = UblParties.place(order);
        var lines = lines(order, currency.orElse(NONE), place, refusals);
        currency.ifPresent(it -> requireTotals(order, lines, it, refusals));
        var lineIds = lineIds(order, refusals);
        requireOnePlace(order, refusals);
        if (place.length() > MAX_PLACE) {
            refusals.add(VALUE_TOO_LONG, "/Order/Delivery", MAX_PLACE);
        }
        refusals.throwIfAny();
        return new UblOrderDocument(
                number.orElseThrow(),
                currency.orElseThrow(),
                place,
                terms(order),
                UblParties.identifiers(order.getBuyerCustomerParty()),
                UblParties.identifiers(order.getSellerSupplierParty()),
                lines,
                lineIds,
                message.received(TradeDocument.Kind.ORDER, number.orElseThrow()));
    }

    /** Delivered at place, unless the document says that the buyer fetches the goods. */
    private static DeliveryTerms terms(OrderType order) {
        return order.getDeliveryTerms().stream()
                .flatMap(terms -> Stream.ofNullable(terms.getIDValue()))
                .findFirst()
                .filter(UblVocabulary::isDeliveryTerms)
                .map(id -> DeliveryTerms.valueOf(id.strip()))
                .orElse(DeliveryTerms.DAP);
    }

    /** What the document calls its lines: every name once, and none that is another line's number. */
    private static Map<Integer, String> lineIds(OrderType order, Refusals refusals) {
        var ids = new LinkedHashMap<Integer, String>();
        Set<String> seen = new HashSet<>();
        for (var number = 1; number <= order.getOrderLine().size(); number++) {
            var at = "/Order/OrderLine[" + number + "]/LineItem/ID";
            var id = Optional.ofNullable(
                            item(order.getOrderLine().get(number - 1)).getIDValue())
                    .map(String::strip)
                    .orElse("");
            if (id.isEmpty()) {
                refusals.add(VALUE_MISSING, at);
            } else if (id.length() > MAX_NUMBER) {
                refusals.add(VALUE_TOO_LONG, at, MAX_NUMBER);
            } else if (!seen.add(id)) {
                refusals.add(LINE_ID_REPEATED, at, id);
            }
            ids.put(number, id);
        }
        return ids;
    }

    private static Optional<String> number(OrderType order, Refusals refusals) {
        var number = Optional.ofNullable(order.getIDValue()).map(String::strip).orElse("");
        if (number.isEmpty()) {
            return refusals.add(VALUE_MISSING, "/Order/ID");
        }
        return number.length() > MAX_NUMBER
                ? refusals.add(VALUE_TOO_LONG, "/Order/ID", MAX_NUMBER)
                : Optional.of(number);
    }

    /** The document's currency; where it names none, the one that all its prices are in. */
    private static Optional<Currency> currency(OrderType order, Refusals refusals) {
        var named = order.getDocumentCurrencyCodeValue();
        if (named != null) {
            return known(named.strip(), "/Order/DocumentCurrencyCode", refusals);
        }
        var priced = order.getOrderLine().stream()
                .map(UblOrderReader::item)
                .filter(item -> item.getPrice() != null && item.getPrice().getPriceAmount() != null)
                .map(item -> String.valueOf(item.getPrice().getPriceAmount().getCurrencyID()))
                .distinct()
                .toList();
        if (priced.isEmpty()) {
            return refusals.add(VALUE_MISSING, "/Order/DocumentCurrencyCode");
        }
        return priced.size() > 1
                ? refusals.add(CURRENCIES_MIXED, "/Order/DocumentCurrencyCode", String.join(", ", priced))
                : known(priced.get(0), "/Order/OrderLine[1]/LineItem/Price/PriceAmount/@currencyID", refusals);
    }

    private static Optional<Currency> known(String code, String place, Refusals refusals) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .or(() -> refusals.add(CURRENCY_NOT_KNOWN, place, code));
    }

    private List<OrderedLine> lines(OrderType order, Currency currency, String place, Refusals refusals) {
        if (order.getOrderLine().size() > PurchaseOrder.MOST_LINES) {
            refusals.add(
                    TOO_MANY_LINES,
                    "/Order/OrderLine[" + (PurchaseOrder.MOST_LINES + 1) + "]",
                    PurchaseOrder.MOST_LINES);
            return List.of();
        }
        var frame = new UblLineReader.Frame("Order", order.getDelivery(), order.getIssueDateValueLocal());
        var lines = new ArrayList<OrderedLine>();
        for (var index = 0; index < order.getOrderLine().size(); index++) {
            var line = item(order.getOrderLine().get(index));
            new UblLineReader(items, frame, currency, refusals)
                    .read(line, index + 1, place)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static void requireTotals(OrderType order, List<OrderedLine> lines, Currency currency, Refusals refusals) {
        var totals = new UblTotals("Order", currency, refusals);
        totals.requireNoCharges(order.getAllowanceCharge());
        totals.requireNoCharges(order.getAnticipatedMonetaryTotal());
        if (refusals.isEmpty()) {
            var sum = lines.stream()
                    .map(line -> line.unitPrice().times(line.quantity()))
                    .reduce(Money.zero(currency), Money::plus);
            totals.requireSum(order.getAnticipatedMonetaryTotal(), sum);
        }
    }

    /** Several deliveries of the whole are one when they go to one place. */
    private static void requireOnePlace(OrderType order, Refusals refusals) {
        var places = order.getDelivery().stream()
                .flatMap(delivery -> UblParties.place(delivery).stream())
                .distinct()
                .count();
        if (places > 1) {
            refusals.add(SEVERAL_DELIVERIES, "/Order/Delivery[2]");
        }
    }

    private static LineItemType item(OrderLineType line) {
        return requireNonNull(line.getLineItem(), "the schema demands it");
    }
}
