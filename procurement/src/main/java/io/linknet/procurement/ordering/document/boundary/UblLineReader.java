package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCIES_MIXED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.PERIOD_REVERSED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.PRICE_NOT_EXACT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.QUANTITY_NOT_POSITIVE;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SEVERAL_DELIVERIES;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.UNIT_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_TOO_LONG;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.OrderedLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one UBL order; what cannot be taken is noted with its place. */
final class UblLineReader {

    private static final int MAX_PLACE = 200;
    private static final int MAX_CODE = 80;
    private static final int MAX_NAME = 200;

    private final TradedItems items;
    private final Frame frame;
    private final Currency currency;
    private final Refusals refusals;
    private final UblQuantities quantities;
    private String at = "";

    UblLineReader(TradedItems items, Frame frame, Currency currency, Refusals refusals) {
        this.items = items;
        this.frame = frame;
        this.currency = currency;
        this.refusals = refusals;
        this.quantities = new UblQuantities(refusals);
    }

    /**
     * What the document says around its lines.
     *
     * @param root name of its root element
     * @param deliveries of the document as a whole
     * @param issued when it was issued
     */
    record Frame(String root, List<DeliveryType> deliveries, @Nullable LocalDate issued) {

        /** Where a line stands, counted from 1. */
        String line(int number) {
            return "/" + root + "/OrderLine[" + number + "]/LineItem";
        }
    }

    /** Moves on to a line of which only parts are read. */
    UblLineReader at(int number) {
        at = frame.line(number);
        return this;
    }

    /** The line, or empty with its reasons noted. */
    Optional<OrderedLine> read(LineItemType line, int number, String orderPlace) {
        at = frame.line(number);
        var quantity = quantity(line);
        var price = quantity.flatMap(it -> price(line, it));
        var window = window(line);
        var item = quantity.flatMap(it -> item(line.getItem(), it.unit()));
        var terms = new UblLineTerms(line, refusals, at);
        terms.requireNothingElse();
        quantity.ifPresent(terms::requireWhole);
        quantity.ifPresent(it -> price.ifPresent(each -> terms.requireAmount(each, it)));
        if (price.isEmpty() || window.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        var wanted = quantity.orElseThrow();
        var place = line.getDelivery().stream()
                .findFirst()
                .flatMap(UblParties::place)
                .orElse(orderPlace);
        return Optional.of(new OrderedLine(
                number,
                item.get(),
                wanted,
                price.get(),
                window.get(),
                fitting(place, MAX_PLACE, "/Delivery"),
                terms.over(wanted),
                terms.under(wanted),
                line.getPartialDeliveryIndicator() == null || line.isPartialDeliveryIndicatorValue(true),
                null));
    }

    Optional<Quantity> quantity(LineItemType line) {
        var given = line.getQuantity();
        if (given == null || given.getValue() == null) {
            return refusals.add(VALUE_MISSING, at + "/Quantity");
        }
        var unit = given.getUnitCode();
        if (unit == null || unit.isBlank()) {
            return refusals.add(VALUE_MISSING, at + "/Quantity/@unitCode");
        }
        if (!Unit.isKnown(unit)) {
            return refusals.add(UNIT_NOT_KNOWN, at + "/Quantity/@unitCode", unit);
        }
        if (given.getValue().signum() <= 0) {
            return refusals.add(
                    QUANTITY_NOT_POSITIVE, at + "/Quantity", given.getValue().toPlainString());
        }
        return quantities
                .fitting(given.getValue(), at + "/Quantity")
                .map(amount -> new Quantity(amount, new Unit(unit)));
    }

    /** The price of one unit of the quantity: the amount divided by the quantity it is for. */
    Optional<UnitPrice> price(LineItemType line, Quantity quantity) {
        if (line.getPrice() == null || line.getPrice().getPriceAmount() == null) {
            return refusals.add(VALUE_MISSING, at + "/Price/PriceAmount");
        }
        var amount = line.getPrice().getPriceAmount();
        if (!currency.getCurrencyCode().equals(amount.getCurrencyID())) {
            return refusals.add(
                    CURRENCIES_MIXED, at + "/Price/PriceAmount/@currencyID", currency + ", " + amount.getCurrencyID());
        }
        var value = given(amount.getValue());
        if (value.signum() < 0) {
            return refusals.add(QUANTITY_NOT_POSITIVE, at + "/Price/PriceAmount", value.toPlainString());
        }
        return base(line.getPrice(), quantity.unit()).flatMap(base -> divided(value, base));
    }

    /** The quantity that the price is for, in the unit of the line; one when the document does not say. */
    private Optional<BigDecimal> base(PriceType price, Unit unit) {
        var base = price.getBaseQuantity();
        if (base == null) {
            return Optional.of(BigDecimal.ONE);
        }
        var amount = given(base.getValue());
        if (amount.signum() <= 0) {
            return refusals.add(QUANTITY_NOT_POSITIVE, at + "/Price/BaseQuantity", amount.toPlainString());
        }
        return quantities.in(unit, base, at + "/Price/BaseQuantity");
    }

    private Optional<UnitPrice> divided(BigDecimal amount, BigDecimal base) {
        var each = amount.divide(base, MathContext.DECIMAL128).stripTrailingZeros();
        if (each.scale() > UnitPrice.DIGITS) {
            return refusals.add(PRICE_NOT_EXACT, at + "/Price", amount.toPlainString(), base.toPlainString());
        }
        return quantities.fitting(each, at + "/Price/PriceAmount").map(price -> new UnitPrice(price, currency));
    }

    /** The line's own period, or the order's. */
    Optional<DeliveryWindow> window(LineItemType line) {
        var asking = line.getDelivery().stream().filter(UblLineTerms::isAsked).toList();
        if (asking.size() > 1) {
            return refusals.add(SEVERAL_DELIVERIES, at + "/Delivery[2]");
        }
        if (!asking.isEmpty()) {
            return window(asking.get(0), at + "/Delivery");
        }
        if (frame.deliveries().size() > 1) {
            return refusals.add(SEVERAL_DELIVERIES, "/" + frame.root() + "/Delivery[2]");
        }
        return frame.deliveries().isEmpty()
                ? refusals.add(VALUE_MISSING, at + "/Delivery/RequestedDeliveryPeriod")
                : window(frame.deliveries().get(0), "/" + frame.root() + "/Delivery");
    }

    private Optional<DeliveryWindow> window(DeliveryType delivery, String where) {
        var period = delivery.getRequestedDeliveryPeriod();
        var last = Optional.ofNullable(period)
                .map(PeriodType::getEndDateValueLocal)
                .or(() -> Optional.ofNullable(delivery.getLatestDeliveryDateValueLocal()));
        var first = Optional.ofNullable(period).map(PeriodType::getStartDateValueLocal);
        if (first.isEmpty() && last.isEmpty()) {
            return refusals.add(VALUE_MISSING, where + "/RequestedDeliveryPeriod");
        }
        var to = last.or(() -> first).orElseThrow();
        var from = first.orElseGet(() -> issuedOn(to));
        return to.isBefore(from)
                ? refusals.add(PERIOD_REVERSED, where + "/RequestedDeliveryPeriod/EndDate", from, to)
                : Optional.of(new DeliveryWindow(from, to));
    }

    /** Without a first day the goods are welcome from the day of the order. */
    private LocalDate issuedOn(LocalDate last) {
        var issued = frame.issued();
        return issued == null || issued.isAfter(last) ? last : issued;
    }

    Optional<OrderedLine.Item> item(@Nullable ItemType item, Unit unit) {
        if (item == null) {
            return refusals.add(VALUE_MISSING, at + "/Item");
        }
        var buyers = item.getBuyersItemIdentification();
        var sellers = item.getSellersItemIdentification();
        var standard = item.getStandardItemIdentification();
        var gtin = standard == null || !Gtin.isValid(standard.getIDValue()) ? null : standard.getIDValue();
        var codes = Stream.of(
                        buyers == null ? null : buyers.getIDValue(),
                        sellers == null ? null : sellers.getIDValue(),
                        standard == null ? null : standard.getIDValue())
                .flatMap(Stream::ofNullable)
                .toList();
        var name = Optional.ofNullable(item.getNameValue())
                .or(() ->
                        item.getDescription().stream().map(it -> it.getValue()).findFirst());
        if (codes.isEmpty() && name.isEmpty()) {
            return refusals.add(VALUE_MISSING, at + "/Item/Name");
        }
        return catalogued(gtin, codes, unit)
                .map(goods -> graded(goods, item))
                .or(() -> Optional.of(named(codes, name.orElse(""), gtin)));
    }

    private Optional<OrderedLine.Item> catalogued(@Nullable String gtin, List<String> codes, Unit unit) {
        return items.find(gtin, codes.isEmpty() ? null : codes.get(0), unit);
    }

    /** With the grade that a property names, where the catalogue has it. */
    private OrderedLine.Item graded(OrderedLine.Item goods, ItemType item) {
        return item.getAdditionalItemProperty().stream()
                .filter(property -> UblOrderWriter.GRADE.equals(property.getNameValue()))
                .flatMap(property -> Stream.ofNullable(property.getValueValue()))
                .findFirst()
                .flatMap(grade -> items.graded(goods, grade.strip()))
                .orElse(goods);
    }

    private OrderedLine.Item named(List<String> codes, String name, @Nullable String gtin) {
        var code = codes.isEmpty() ? fitting(name, MAX_CODE, "/Item/Name") : fitting(codes.get(0), MAX_CODE, "/Item");
        var shown = name.isEmpty() ? code : fitting(name, MAX_NAME, "/Item/Name");
        return new OrderedLine.Item(code, shown, shown, gtin, null);
    }

    private String fitting(String text, int length, String where) {
        if (text.length() > length) {
            refusals.add(VALUE_TOO_LONG, at + where, length);
        }
        return text;
    }

    private static BigDecimal given(@Nullable BigDecimal value) {
        return requireNonNull(value, "the schema demands it");
    }
}
