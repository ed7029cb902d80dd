package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.PRICE_DIFFERS;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.UNIT_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.BaseQuantityType;
import org.jspecify.annotations.Nullable;

/** Reads what one line of an OrderResponse promises: how much on which days, at the price that was ordered. */
final class UblPromises {

    private final OrderLine line;
    private final Currency currency;
    private final Refusals refusals;
    private final String at;

    UblPromises(OrderLine line, Currency currency, Refusals refusals, String at) {
        this.line = line;
        this.currency = currency;
        this.refusals = refusals;
        this.at = at;
    }

    /** The promises; without days the last one of the line's window, without quantities none. */
    List<Promise> read(LineItemType item) {
        requirePrice(item);
        var whole = item.getQuantity() == null
                ? Optional.<Quantity>empty()
                : quantity(item.getQuantity().getValue(), item.getQuantity().getUnitCode(), "/Quantity");
        if (item.getDelivery().isEmpty()) {
            return whole.filter(Quantity::isPositive)
                    .map(quantity -> List.of(new Promise(quantity, line.window().to())))
                    .orElse(List.of());
        }
        var promises = new ArrayList<Promise>();
        for (var index = 0; index < item.getDelivery().size(); index++) {
            var only = item.getDelivery().size() == 1 ? whole : Optional.<Quantity>empty();
            promise(item.getDelivery().get(index), only, "/Delivery[" + (index + 1) + "]")
                    .ifPresent(promises::add);
        }
        return promises;
    }

    /** The deliveries that have a promised period, earliest first; other deliveries ask and promise nothing. */
    List<Promise> dated(LineItemType item) {
        var promises = new ArrayList<Promise>();
        for (var index = 0; index < item.getDelivery().size(); index++) {
            var delivery = item.getDelivery().get(index);
            if (delivery.getPromisedDeliveryPeriod() != null) {
                promise(delivery, Optional.empty(), "/Delivery[" + (index + 1) + "]")
                        .ifPresent(promises::add);
            }
        }
        promises.sort(Comparator.comparing(Promise::date));
        return promises;
    }

    private Optional<Promise> promise(DeliveryType delivery, Optional<Quantity> otherwise, String where) {
        var given = delivery.getQuantity();
        var quantity = given == null ? otherwise : quantity(given.getValue(), given.getUnitCode(), where + "/Quantity");
        if (given == null && quantity.isEmpty()) {
            return refusals.add(VALUE_MISSING, at + where + "/Quantity");
        }
        return quantity.filter(Quantity::isPositive).map(it -> new Promise(it, day(delivery)));
    }

    private LocalDate day(DeliveryType delivery) {
        var period = delivery.getPromisedDeliveryPeriod();
        return Optional.ofNullable(period)
                .map(it -> it.getEndDateValueLocal())
                .or(() -> Optional.ofNullable(period).map(it -> it.getStartDateValueLocal()))
                .orElseGet(() -> line.window().to());
    }

    private Optional<Quantity> quantity(@Nullable BigDecimal amount, @Nullable String code, String where) {
        var unit = code == null || code.isBlank() ? line.quantity().unit().code() : code;
        if (!Unit.isKnown(unit)) {
            return refusals.add(UNIT_NOT_KNOWN, at + where + "/@unitCode", unit);
        }
        if (amount == null) {
            return refusals.add(VALUE_MISSING, at + where);
        }
        var stripped = amount.stripTrailingZeros();
        if (stripped.signum() < 0) {
            return refusals.add(DocumentProblem.QUANTITY_NOT_POSITIVE, at + where, stripped.toPlainString());
        }
        return stripped.scale() > Quantity.DIGITS
                ? refusals.add(DocumentProblem.TOO_MANY_DIGITS_IN_DOCUMENT, at + where, stripped.toPlainString())
                : Optional.of(new Quantity(stripped, new Unit(unit)));
    }

    /** How many units of the line the price is for. */
    private BigDecimal base(@Nullable BaseQuantityType given) {
        if (given == null || given.getValue() == null) {
            return BigDecimal.ONE;
        }
        var unit = line.quantity().unit();
        var code = given.getUnitCode() == null ? unit.code() : given.getUnitCode();
        if (!Unit.isKnown(code) || !new Unit(code).isConvertibleTo(unit)) {
            refusals.add(DocumentProblem.UNITS_DIFFER, at + "/Price/BaseQuantity/@unitCode", code, unit.code());
            return BigDecimal.ONE;
        }
        return new Quantity(given.getValue(), new Unit(code)).in(unit).amount();
    }

    private void requirePrice(LineItemType item) {
        var price = item.getPrice();
        if (price == null || price.getPriceAmountValue() == null) {
            return;
        }
        var base = base(price.getBaseQuantity());
        var ordered = line.unitPrice(currency);
        if (ordered.amount().multiply(base).compareTo(price.getPriceAmountValue()) != 0) {
            refusals.add(
                    PRICE_DIFFERS,
                    at + "/Price/PriceAmount",
                    price.getPriceAmountValue().toPlainString(),
                    ordered.amount().multiply(base).stripTrailingZeros().toPlainString());
        }
    }
}
