package io.linknet.procurement.ordering.boundary;

import static io.linknet.procurement.ordering.entity.DocumentProblem.AMOUNT_DIFFERS;
import static io.linknet.procurement.ordering.entity.DocumentProblem.CHARGES_NOT_SETTLED;
import static io.linknet.procurement.ordering.entity.DocumentProblem.COPY_OF_AN_ORDER;
import static io.linknet.procurement.ordering.entity.DocumentProblem.CURRENCIES_MIXED;
import static io.linknet.procurement.ordering.entity.DocumentProblem.CURRENCY_NOT_KNOWN;
import static io.linknet.procurement.ordering.entity.DocumentProblem.NOT_A_UBL_ORDER;
import static io.linknet.procurement.ordering.entity.DocumentProblem.SCHEMA_VIOLATED;
import static io.linknet.procurement.ordering.entity.DocumentProblem.TOO_MANY_LINES;
import static io.linknet.procurement.ordering.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.entity.DocumentProblem.VALUE_TOO_LONG;
import static java.util.Objects.requireNonNull;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.Money;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.OrderedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;

/**
 * Reads orders in UBL 2.1, and in 2.0, which has the same namespace and is a subset.
 *
 * <p>Everything that changes what is to be delivered or paid is either taken or refused with its place: quantities, units,
 * prices, periods, currency, tolerances, partial delivery, allowances and charges, copies. The rest of the document is
 * kept as it came.
 */
@ApplicationScoped
class UblOrderReader {

    static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:Order-2";

    /** Stands in for a currency that could not be read, so that the lines are judged nevertheless. */
    private static final Currency NONE = Currency.getInstance("XXX");

    private static final int MAX_LINES = 5000;
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
        var order = unmarshal(xml);
        var refusals = new Refusals();
        if (order.isCopyIndicatorValue(false)) {
            refusals.add(COPY_OF_AN_ORDER, "/Order/CopyIndicator");
        }
        var number = number(order, refusals);
        var currency = currency(order, refusals);
        var place = UblParties.place(order);
        var lines = lines(order, currency.orElse(NONE), place, refusals);
        currency.ifPresent(it -> requireTotals(order, lines, it, refusals));
        refusals.throwIfAny();
        return new UblOrderDocument(
                number.orElseThrow(),
                currency.orElseThrow(),
                place.length() > MAX_PLACE ? place.substring(0, MAX_PLACE) : place,
                UblParties.identifiers(order.getBuyerCustomerParty()),
                UblParties.identifiers(order.getSellerSupplierParty()),
                lines);
    }

    /** What the document calls its lines, in its order. */
    static List<String> lineIds(byte[] xml) {
        return unmarshal(xml).getOrderLine().stream()
                .map(line -> Optional.ofNullable(item(line).getIDValue()).orElse(""))
                .toList();
    }

    private static OrderType unmarshal(byte[] xml) {
        var root = SafeXml.parse(xml).getDocumentElement();
        if (!NAMESPACE.equals(root.getNamespaceURI()) || !"Order".equals(root.getLocalName())) {
            throw RefusedDocument.of(NOT_A_UBL_ORDER, "/" + root.getNodeName());
        }
        var errors = new ErrorList();
        var order = UBL21Marshaller.order().setCollectErrors(errors).read(xml);
        var refusals = new Refusals();
        for (var error : errors.getAllErrors()) {
            refusals.add(SCHEMA_VIOLATED, place(error), String.valueOf(error.getErrorText(Locale.ENGLISH)));
        }
        refusals.throwIfAny();
        if (order == null) {
            throw RefusedDocument.of(NOT_A_UBL_ORDER, "/Order");
        }
        return order;
    }

    private static String place(IError error) {
        var location = error.getErrorLocation();
        return SafeXml.place(location.getLineNumber(), location.getColumnNumber());
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
        if (order.getOrderLine().size() > MAX_LINES) {
            refusals.add(TOO_MANY_LINES, "/Order/OrderLine[" + (MAX_LINES + 1) + "]", MAX_LINES);
            return List.of();
        }
        var lines = new ArrayList<OrderedLine>();
        for (var index = 0; index < order.getOrderLine().size(); index++) {
            var line = item(order.getOrderLine().get(index));
            new UblLineReader(items, order, currency, refusals)
                    .read(line, index + 1, place)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** What would change the amount to pay besides the lines is refused, unless it cancels out. */
    private static void requireTotals(OrderType order, List<OrderedLine> lines, Currency currency, Refusals refusals) {
        var extra = order.getAllowanceCharge().stream()
                .map(UblOrderReader::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (extra.signum() != 0) {
            refusals.add(CHARGES_NOT_SETTLED, "/Order/AllowanceCharge[1]", extra.toPlainString());
        }
        var total = order.getAnticipatedMonetaryTotal();
        if (total == null || total.getLineExtensionAmountValue() == null || !refusals.isEmpty()) {
            return;
        }
        var sum = lines.stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money.zero(currency), Money::plus);
        if (sum.amount().compareTo(total.getLineExtensionAmountValue()) != 0) {
            refusals.add(
                    AMOUNT_DIFFERS,
                    "/Order/AnticipatedMonetaryTotal/LineExtensionAmount",
                    total.getLineExtensionAmountValue().toPlainString(),
                    sum.toString());
        }
    }

    private static LineItemType item(OrderLineType line) {
        return requireNonNull(line.getLineItem(), "the schema demands it");
    }

    private static BigDecimal signed(AllowanceChargeType extra) {
        var amount = requireNonNull(extra.getAmountValue(), "the schema demands it");
        return extra.isChargeIndicatorValue(false) ? amount : amount.negate();
    }
}
