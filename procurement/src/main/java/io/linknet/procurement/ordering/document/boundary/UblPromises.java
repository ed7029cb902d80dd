package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCIES_MIXED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.PRICE_DIFFERS;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.UNIT_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static java.util.Objects.requireNonNull;

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
        if (amount.signum() < 0) {
            return refusals.add(DocumentProblem.QUANTITY_NOT_POSITIVE, at + where, amount.toPlainString());
        }
        return new UblQuantities(refusals)
                .fitting(amount, at + where)
                .map(fitting -> new Quantity(fitting, new Unit(unit)));
    }

    /** How many units of the line the price is for; empty when that cannot be taken. */
    private Optional<BigDecimal> base(@Nullable BaseQuantityType given) {
        return given == null
                ? Optional.of(BigDecimal.ONE)
                : new UblQuantities(refusals).in(line.quantity().unit(), given, at + "/Price/BaseQuantity");
    }

    private void requirePrice(LineItemType item) {
        var price = item.getPrice();
        if (price == null || price.getPriceAmount() == null) {
            return;
        }
        var named = price.getPriceAmount().getCurrencyID();
        if (!currency.getCurrencyCode().equals(named)) {
            refusals.add(CURRENCIES_MIXED, at + "/Price/PriceAmount/@currencyID", currency + ", " + named);
        }
        var stated = requireNonNull(price.getPriceAmountValue(), "the schema demands it");
        base(price.getBaseQuantity())
                .map(line.unitPrice(currency).amount()::multiply)
                .filter(ordered -> ordered.compareTo(stated) != 0)
                .ifPresent(ordered -> refusals.add(
                        PRICE_DIFFERS,
                        at + "/Price/PriceAmount",
                        stated.toPlainString(),
                        ordered.stripTrailingZeros().toPlainString()));
    }
}
