package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.AMOUNT_DIFFERS;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CHARGES_NOT_SETTLED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCIES_MIXED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.QUANTITIES_DIFFER;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.RATE_NOT_ONE;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SUB_LINES;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.TOLERANCE_OUT_OF_RANGE;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.QuantityType;
import org.jspecify.annotations.Nullable;

/** What a line says beside its goods, quantity, price and period: it agrees with them, or the line is refused. */
final class UblLineTerms {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final LineItemType line;
    private final Refusals refusals;
    private final String at;

    UblLineTerms(LineItemType line, Refusals refusals, String at) {
        this.line = line;
        this.refusals = refusals;
        this.at = at;
    }

    /** All of it, of a line that is read to its end. */
    void require(Quantity quantity, UnitPrice price) {
        requireNothingElse();
        requireWhole(quantity);
        requireAmount(price, quantity);
    }

    /** Nothing else changes what is to be delivered or paid. */
    void requireNothingElse() {
        if (!line.getSubLineItem().isEmpty()) {
            refusals.add(SUB_LINES, at + "/SubLineItem[1]");
        }
        if (!line.getAllowanceCharge().isEmpty()) {
            var amount = requireNonNull(line.getAllowanceCharge().get(0).getAmountValue(), "the schema demands it");
            refusals.add(CHARGES_NOT_SETTLED, at + "/AllowanceCharge[1]", amount.toPlainString());
        }
        var rate = line.getPrice() == null ? null : line.getPrice().getOrderableUnitFactorRateValue();
        if (rate != null && rate.compareTo(BigDecimal.ONE) != 0) {
            refusals.add(RATE_NOT_ONE, at + "/Price/OrderableUnitFactorRate", rate.toPlainString());
        }
    }

    /** The amount of the line is its price times its quantity, and in the same currency. */
    void requireAmount(UnitPrice price, Quantity quantity) {
        var stated = line.getLineExtensionAmount();
        if (stated == null || stated.getValue() == null) {
            return;
        }
        var code = price.currency().getCurrencyCode();
        if (!code.equals(stated.getCurrencyID())) {
            refusals.add(
                    CURRENCIES_MIXED, at + "/LineExtensionAmount/@currencyID", code + ", " + stated.getCurrencyID());
        }
        var computed = price.times(quantity);
        if (stated.getValue().compareTo(computed.amount()) != 0) {
            refusals.add(
                    AMOUNT_DIFFERS,
                    at + "/LineExtensionAmount",
                    stated.getValue().toPlainString(),
                    computed.toString());
        }
    }

    /** The delivery that is asked for brings the whole line. */
    void requireWhole(Quantity quantity) {
        for (var index = 0; index < line.getDelivery().size(); index++) {
            var delivery = line.getDelivery().get(index);
            if (isAsked(delivery) && delivery.getQuantity() != null) {
                var place = at + "/Delivery[" + (index + 1) + "]/Quantity";
                new UblQuantities(refusals)
                        .in(quantity.unit(), delivery.getQuantity(), place)
                        .filter(amount -> amount.compareTo(quantity.amount()) != 0)
                        .ifPresent(amount ->
                                refusals.add(QUANTITIES_DIFFER, place, amount.toPlainString(), quantity.toString()));
            }
        }
    }

    /** Whether a delivery says what is wanted; one that only has a promised period says what will come. */
    static boolean isAsked(DeliveryType delivery) {
        return delivery.getPromisedDeliveryPeriod() == null
                || delivery.getRequestedDeliveryPeriod() != null
                || delivery.getLatestDeliveryDateValueLocal() != null;
    }

    /** How much more than ordered is welcome, as a percentage of it, rounded towards less tolerance. */
    BigDecimal over(Quantity ordered) {
        return tolerance(
                line.getMaximumQuantity(), ordered, "/MaximumQuantity", limit -> limit.subtract(ordered.amount()));
    }

    /** How much less than ordered is welcome, as a percentage of it, rounded towards less tolerance. */
    BigDecimal under(Quantity ordered) {
        return tolerance(line.getMinimumQuantity(), ordered, "/MinimumQuantity", ordered.amount()::subtract);
    }

    private BigDecimal tolerance(
            @Nullable QuantityType given, Quantity ordered, String element, UnaryOperator<BigDecimal> apart) {
        var limit = Optional.ofNullable(given)
                .flatMap(it -> new UblQuantities(refusals).in(ordered.unit(), it, at + element));
        if (limit.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var percent = apart.apply(limit.get()).movePointRight(2).divide(ordered.amount(), 2, RoundingMode.DOWN);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            refusals.add(TOLERANCE_OUT_OF_RANGE, at + element, limit.get().toPlainString());
            return BigDecimal.ZERO;
        }
        return percent;
    }
}
